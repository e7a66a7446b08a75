import type { FieldPath, Finding } from '../encounter/Finding.js'
import type { FieldModel, ObjectField } from '../schema/FieldModel.js'
import { formKey } from '../schema/formKeys.js'
import { splitPointer } from '../schema/jsonPointer.js'

/** An error that a server found in the data. */
export interface ServerError {
  /** The JSON Pointer of the value in the data, for example `/Lines/0/Code`. */
  readonly pointer?: string
  /** The same as a list of names and positions. Without either the error is about the form as a whole. */
  readonly path?: FieldPath
  /** What is wrong and how to fix it. */
  readonly message: string
}

const serverId = 'server'

/** The place of a value of the data in the form, as far as the model leads. */
const formPath = (model: ObjectField, { pointer = '', path }: ServerError): FieldPath => {
  let field: FieldModel | undefined = model
  return (path ?? splitPointer(pointer)).map((part) => {
    const within: FieldModel | undefined = field
    field =
      within?.kind === 'array'
        ? within.item
        : within?.kind === 'object'
          ? within.fields.find(({ name }) => name === part)
          : undefined
    return within?.kind === 'array' || typeof part === 'number' ? part : formKey(part)
  })
}

/** The errors of a server as findings at their fields. */
export const serverFindings = (model: ObjectField, errors: readonly ServerError[]): readonly Finding[] =>
  errors.map((error) => ({
    id: serverId,
    severity: 'error',
    path: formPath(model, error),
    message: error.message,
  }))

/** Whether only a change of the field takes the finding away. */
export const isServerFinding = ({ id }: Finding): boolean => id === serverId
