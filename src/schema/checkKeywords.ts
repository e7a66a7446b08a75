import type { Dictionary } from './isDictionary.js'
import { keywords, refusedKeywords } from './keywords.js'
import { SchemaError } from './SchemaError.js'

const draft = 'https://json-schema.org/draft/2020-12/schema'

const show = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/**
 * Checks that each keyword of a schema has a valid value. Does not descend into subschemas.
 *
 * @throws SchemaError for the first keyword with an invalid value.
 */
export const checkKeywords = (schema: Dictionary, pointer: string): void => {
  for (const [name, held] of Object.entries(schema)) {
    const fix = refusedKeywords.get(name)
    if (fix !== undefined)
      throw new SchemaError(name, pointer, 'is a keyword of another draft than 2020-12', fix)
    const keyword = keywords.get(name)
    if (keyword && !keyword.accepts(held))
      throw new SchemaError(
        name,
        pointer,
        `is ${show(held)}, but it must be ${keyword.expected}`,
        'Correct its value or leave the keyword out.',
      )
  }
  if (typeof schema.$schema === 'string' && schema.$schema.replace(/#$/, '') !== draft)
    throw new SchemaError(
      '$schema',
      pointer,
      `is ${show(schema.$schema)}, but only draft 2020-12 is read`,
      `Convert the schema to draft 2020-12 and write "$schema": "${draft}", or leave "$schema" out.`,
    )
}
