import type { User } from '../../encounter/User.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { ClientSupport } from '../EncounterClient.js'
import { isAbsentOr, isId } from '../storedShapes.js'
import { isSupport } from './httpShapes.js'

/** Whom a server takes the caller for, and what it supports. */
export interface HttpSession {
  readonly user: User
  readonly supports: ClientSupport
}

const isUser = (value: unknown): value is User =>
  isDictionary(value) &&
  isText(value.id) &&
  isText(value.name) &&
  Array.isArray(value.capabilities) &&
  value.capabilities.every(isText) &&
  isAbsentOr(value.providerId, isId)

/** Whether an answer has the shape of a session. */
export const isSession = (answer: unknown): answer is HttpSession =>
  isDictionary(answer) && isUser(answer.user) && isSupport(answer.supports)
