import type { Schema } from '@cfworker/json-schema'
import { isCheckedFormat, isDictionary, keywords } from './keywords.js'
import type { SchemaDocument } from './SchemaDocument.js'

/** What `@cfworker/json-schema` runs: only keywords it checks, each `$ref` the key of its target in `lookup`. */
export interface ExecutableSchema {
  readonly root: Schema | boolean
  readonly lookup: Record<string, Schema | boolean>
}

/** What a `false` schema becomes: the same meaning, but its error tells which keyword held it. */
const nothing: Schema = { not: {} }

/**
 * Rewrites a schema for the validator: leaves out what it would misread (keywords that are not checked, unknown
 * formats, keywords of other drafts) and hands it the references that are already resolved.
 */
export const toExecutable = ({ root, refs, dynamicRefs }: SchemaDocument): ExecutableSchema => {
  const made = new Map<unknown, Schema>()
  const lookup: Record<string, Schema | boolean> = Object.create(null)

  const refKey = (target: { schema: unknown; pointer: string }): string => {
    // The validator takes an empty `$ref` for none, so the key is never empty.
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
