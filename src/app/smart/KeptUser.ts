import { isAbsentOr, isUser } from '../../client/storedShapes.js'
import { isCapability } from '../../encounter/capabilities.js'
import type { User } from '../../encounter/User.js'
import { isTold, type Sayable } from '../../messages/Told.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'

/** Who is signed in at an EHR, as this app knows users. */
export interface SmartUser {
  readonly user: User
  /** Why they cannot be selected as a provider. */
  readonly notProvider?: Sayable
}

const isSayable = (value: unknown): value is Sayable =>
  isDictionary(value) && isText(value.message) && isAbsentOr(value.told, isTold)

/** Whether something that a tab has kept is a user. */
export const isSmartUser = (value: unknown): value is SmartUser =>
  isDictionary(value) &&
  isUser(value.user) &&
  value.user.capabilities.every(isCapability) &&
  isAbsentOr(value.notProvider, isSayable)
