import { isDictionary, isText } from '../../schema/isDictionary.js'
import { isRecord } from '../http/httpShapes.js'
import { isAbsentOr, isId, isTexts } from '../storedShapes.js'
import type { Sent, Waiting } from './queue.js'

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

const kinds: readonly unknown[] = ['create', 'update', 'transition', 'mark']

/** Whether a value has the shape of a waiting change. Only this app writes them, and encrypted. */
export const isWaiting = (value: unknown): value is Waiting =>
  isDictionary(value) &&
  typeof value.place === 'number' &&
  typeof value.attempts === 'number' &&
  isText(value.key) &&
  isTexts(value.mergedKeys) &&
  isAbsentOr(value.ifMatch, isText) &&
  isAbsentOr(value.isTold, isBoolean) &&
  isDictionary(value.change) &&
  kinds.includes(value.change.kind) &&
  isAbsentOr(value.before, isRecord) &&
  isRecord(value.record) &&
  isDictionary(value.event)

/** Whether a value has the shape of what a change resulted in. */
export const isSent = (value: unknown): value is Sent =>
  isDictionary(value) &&
  isText(value.key) &&
  isTexts(value.mergedKeys) &&
  isId(value.knownId) &&
  isText(value.knownVersion) &&
  isId(value.id) &&
  isText(value.version) &&
  isAbsentOr(value.isTold, isBoolean) &&
  isText(value.at)
