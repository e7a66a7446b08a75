import { type Dictionary, isDictionary } from './isDictionary.js'
import { appendPointer } from './jsonPointer.js'
import { subschemas } from './keywords.js'
import { maxReferences } from './limits.js'
import type { SchemaDocument } from './SchemaDocument.js'
import { SchemaError } from './SchemaError.js'

/** Keywords whose subschemas apply to the same value as the schema itself. */
const inPlace = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'])

/**
 * Rejects a schema that refers to itself without descending into a property or an item: validation would not
 * terminate. Rejects long chains of references, too: whatever follows them may recurse.
 *
 * @throws SchemaError for the schema that closes the loop.
 */
export const refuseLoops = ({
  pointers,
  refs,
  dynamicRefs,
}: Pick<SchemaDocument, 'pointers' | 'refs' | 'dynamicRefs'>): void => {
  /** How many schemas apply to the same value, one through the other, from each schema on. */
  const lengths = new Map<Dictionary, number>()
  const open = new Set<Dictionary>()
  const follow = (schema: unknown, keyword: string, from: string): number => {
    if (!isDictionary(schema)) return 0
    const known = lengths.get(schema)
    if (known !== undefined) return known
    if (open.has(schema))
      throw new SchemaError(
        keyword,
        from,
        'leads back to itself without an end',
        'Put the reference inside "properties" or "items", so that each round goes one level deeper.',
      )
    const pointer = pointers.get(schema) ?? ''
    const refuseLong = (length: number): void => {
      if (length > maxReferences)
        throw new SchemaError(
          keyword,
          from,
          `is in a chain of more than ${maxReferences} schemas that apply to the same value`,
          'Refer to the last one.',
        )
    }
    open.add(schema)
    refuseLong(open.size)
    let length = 0
    for (const [name, target] of [
      ['$ref', refs.get(schema)],
      ['$dynamicRef', dynamicRefs.get(schema)],
    ] as const)
      if (target) length = Math.max(length, follow(target.schema, name, pointer))
    for (const inner of subschemas(schema))
      if (inPlace.has(inner.keyword))
        length = Math.max(length, follow(inner.schema, '$ref', inner.names.reduce(appendPointer, pointer)))
    open.delete(schema)
    refuseLong(length + 1)
    lengths.set(schema, length + 1)
    return length + 1
  }
  for (const schema of pointers.keys()) follow(schema, '$ref', '')
}
