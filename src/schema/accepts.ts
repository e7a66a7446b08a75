import { validate } from '@cfworker/json-schema'
import type { SchemaDocument } from './SchemaDocument.js'
import { type ExecutableSchema, toExecutable } from './toExecutable.js'

/** Whether data fits a subschema of a document. */
export type Accepts = (schema: unknown, data: unknown) => boolean

/** Creates the {@link Accepts} of a document. */
export const makeAccepts = (document: SchemaDocument): Accepts => {
  const known = new Map<unknown, ExecutableSchema>()
  return (schema, data) => {
    if (typeof schema === 'boolean') return schema
    try {
      const executable = known.get(schema) ?? toExecutable({ ...document, root: Object(schema) })
      known.set(schema, executable)
      return validate(data, executable.root, '2020-12', executable.lookup, true).valid
    } catch {
      return false
    }
  }
}
