import type { Schema } from '@cfworker/json-schema'
import { isCheckedFormat, isDictionary, keywords } from './keywords.js'
import type { SchemaDocument } from './SchemaDocument.js'

/** The schema that `@cfworker/json-schema` runs: only keywords that it validates, each `$ref` a key of `lookup`. */
export interface ExecutableSchema {
  readonly root: Schema | boolean
  readonly lookup: Record<string, Schema | boolean>
}

/** Replaces a `false` schema: equivalent, but its error names the keyword that contains it. */
const nothing: Schema = { not: {} }

/**
 * Rewrites a schema for the validator: leaves out what it would misread (unvalidated keywords, unknown formats,
 * keywords of other drafts) and passes the references already resolved.
 */
export const toExecutable = ({ root, refs, dynamicRefs }: SchemaDocument): ExecutableSchema => {
  const made = new Map<unknown, Schema>()
  const lookup: Record<string, Schema | boolean> = Object.create(null)

  const refKey = (target: { schema: unknown; pointer: string }): string => {
    // The validator ignores an empty `$ref`, so the key is never empty.
    const key = `#${target.pointer}`
    lookup[key] ??= make(target.schema)
    return key
  }

  const make = (schema: unknown): Schema | boolean => {
    if (!isDictionary(schema)) return schema === false ? nothing : true
    const known = made.get(schema)
    if (known) return known
    const executable: Schema = {}
    made.set(schema, executable)
    for (const [name, held] of Object.entries(schema)) {
      const keyword = keywords.get(name)
      if (keyword?.use !== 'check' || (name === 'format' && !isCheckedFormat(held))) continue
      if (keyword.holds === 'schema') executable[name] = make(held)
      else if (keyword.holds === 'list' && Array.isArray(held)) executable[name] = held.map(make)
      else if (keyword.holds === 'map' && isDictionary(held))
        executable[name] = Object.fromEntries(Object.entries(held).map(([key, inner]) => [key, make(inner)]))
      else executable[name] = held
    }
    const ref = refs.get(schema)
    if (ref) executable.$ref = refKey(ref)
    const dynamicRef = dynamicRefs.get(schema)
    if (dynamicRef) executable.allOf = [...(executable.allOf ?? []), { $ref: refKey(dynamicRef) }]
    return executable
  }

  return { root: make(root), lookup }
}
