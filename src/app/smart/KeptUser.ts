import { isAbsentOr, isId } from '../../client/storedShapes.js'
import type { User } from '../../encounter/User.js'
import { isTold, type Sayable } from '../../messages/Told.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import { isCapability } from '../site/readFhirConfig.js'

/** Who is signed in at an EHR, as this app knows users. */
export interface SmartUser {
  readonly user: User
  /** Why they cannot be selected as a provider. */
  readonly notProvider?: Sayable
}

const isUser = (value: unknown): value is User =>
  isDictionary(value) &&
  isText(value.id) &&
  isText(value.name) &&
  Array.isArray(value.capabilities) &&
  value.capabilities.every(isCapability) &&
  isAbsentOr(value.providerId, isId)

const isSayable = (value: unknown): value is Sayable =>
  isDictionary(value) && isText(value.message) && isAbsentOr(value.told, isTold)

/** Whether something that a tab has kept is a user. */
export const isSmartUser = (value: unknown): value is SmartUser =>
  isDictionary(value) && isUser(value.user) && isAbsentOr(value.notProvider, isSayable)
