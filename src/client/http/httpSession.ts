import type { User } from '../../encounter/User.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { ClientSupport } from '../EncounterClient.js'
import { isUser } from '../storedShapes.js'
import { isSupport } from './httpShapes.js'

/** Whom a server takes the caller for, and what it supports. */
export interface HttpSession {
  readonly user: User
  readonly supports: ClientSupport
}

/** Whether an answer has the shape of a session. */
export const isSession = (answer: unknown): answer is HttpSession =>
  isDictionary(answer) && isUser(answer.user) && isSupport(answer.supports)
