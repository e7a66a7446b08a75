import type { FieldPath, Finding } from '../encounter/Finding.js'
import { splitPointer } from '../schema/jsonPointer.js'
import { formPathOf } from '../schema/values/formPath.js'
import type { FormReading } from '../schema/values/ReadingNotes.js'

/** An error that a server found in the data. */
export interface ServerError {
  /** The JSON Pointer of the value in the data, for example `/Lines/0/Code`. */
  readonly pointer?: string
  /** The same as a list of names and positions. Without either the error is about the form as a whole. */
  readonly path?: FieldPath
  /** What is wrong and how to fix it. */
  readonly message: string
}

const isServerError = (value: unknown): value is ServerError =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'

/** Whether an answer of a host is a list of errors. */
export const isServerErrors = (answer: unknown): answer is readonly ServerError[] =>
  Array.isArray(answer) && answer.length > 0 && answer.every(isServerError)

const serverId = 'server'

/** The errors of a server as findings at their fields, by the reading of the form whose data it checked. */
export const serverFindings = (reading: FormReading, errors: readonly ServerError[]): readonly Finding[] =>
  errors.map(({ pointer = '', path, message }) => ({
    id: serverId,
    severity: 'error',
    path: formPathOf(reading, path ?? splitPointer(pointer)),
    message,
  }))

/** Whether only a change of the field takes the finding away. */
export const isServerFinding = ({ id }: Finding): boolean => id === serverId
