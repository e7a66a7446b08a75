import { appendPointer } from './jsonPointer.js'
import { type Dictionary, isDictionary, subschemas } from './keywords.js'
import type { SchemaDocument } from './SchemaDocument.js'
import { SchemaError } from './SchemaError.js'

/** Keywords whose subschemas apply to the same value as the schema itself. */
const inPlace = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'])

/**
 * Rejects a schema that refers to itself without descending into a property or an item: validation would not
 * terminate.
 *
 * @throws SchemaError for the schema that closes the loop.
 */
export const refuseLoops = ({ pointers, refs, dynamicRefs }: SchemaDocument): void => {
  const done = new Set<Dictionary>()
  const follow = (schema: unknown, open: ReadonlySet<Dictionary>, keyword: string, from: string): void => {
    if (!isDictionary(schema) || done.has(schema)) return
    if (open.has(schema))
      throw new SchemaError(
        keyword,
        from,
        'leads back to itself without an end',
        'Put the reference inside "properties" or "items", so that each round goes one level deeper.',
      )
    const pointer = pointers.get(schema) ?? ''
    const opened = new Set(open).add(schema)
    follow(refs.get(schema)?.schema, opened, '$ref', pointer)
    follow(dynamicRefs.get(schema)?.schema, opened, '$dynamicRef', pointer)
    for (const inner of subschemas(schema))
      if (inPlace.has(inner.keyword))
        follow(inner.schema, opened, '$ref', inner.names.reduce(appendPointer, pointer))
    done.add(schema)
  }
  for (const schema of pointers.keys()) follow(schema, new Set(), '$ref', '')
}
