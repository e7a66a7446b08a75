import type { FieldModel } from './FieldModel.js'
import { isDictionary } from './isDictionary.js'

/** What a field says to the message for a violated keyword. */
export interface SpokenParts {
  readonly example: string | undefined
  readonly help: string | undefined
  readonly given: string | undefined
  readonly range: readonly [least: number, most: number] | undefined
}

/** The bounds that are said together. */
const pairs: readonly (readonly [least: string, most: string])[] = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
]

/**
 * The words that a schema has for its field: an example, its description, and the message that it gives for the keyword.
 * `errorMessage` is a keyword of the convention that ajv-errors began: a text, or texts by keyword.
 */
export const spokenParts = (field: FieldModel | undefined, keyword: string): SpokenParts => {
  const schema = isDictionary(field?.schema) ? field.schema : {}
  const { errorMessage } = schema
  const given: unknown = isDictionary(errorMessage) ? errorMessage[keyword] : errorMessage
  const [least, most] = (pairs.find((pair) => pair.includes(keyword)) ?? []).map((name) => schema[name])
  return {
    example: field?.placeholder,
    help: field?.help,
    given: typeof given === 'string' && given !== '' ? given : undefined,
    range: typeof least === 'number' && typeof most === 'number' && least <= most ? [least, most] : undefined,
  }
}
