import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { ClientSupport, EncounterEvent, EncounterRecord } from '../EncounterClient.js'
import { isAbsentOr, isEvents, isId, isInstant, isMarks, isTexts } from '../storedShapes.js'

/** Whether an answer has the shape of a record. */
export const isRecord = (value: unknown): value is EncounterRecord =>
  isDictionary(value) &&
  isId(value.id) &&
  isDictionary(value.encounter) &&
  isText(value.version) &&
  isInstant(value.updatedAt) &&
  isText(value.updatedBy) &&
  isAbsentOr(value.marks, isMarks)

/** Whether an answer has the shape of a list of records. */
export const isRecords = (value: unknown): value is readonly EncounterRecord[] =>
  Array.isArray(value) && value.every(isRecord)

/** Whether an answer has the shape of a history. */
export const isHistory = (value: unknown): value is readonly EncounterEvent[] => isEvents(value)

/** Whether an answer has the shape of what a client supports. */
export const isSupport = (value: unknown): value is ClientSupport =>
  isDictionary(value) &&
  isTexts(value.sorts) &&
  isTexts(value.filters) &&
  ['exact', 'capped', 'none'].some((counts) => counts === value.counts) &&
  typeof value.restore === 'boolean' &&
  typeof value.subscribe === 'boolean'
