import type { NumberField } from '../FieldModel.js'

/** A decimal number with an optional exponent. `Number` also accepts hexadecimal and "Infinity". */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** The number of a text; the text itself where it is none, so that the validator rejects it. */
export const numberOf = (text: string, kind: NumberField['kind']): number | string => {
  const typed = text.trim()
  const value = decimal.test(typed) ? Number(typed) : Number.NaN
  // Beyond 15 digits the fraction is lost, and the text would pass as a whole number.
  const hidesFraction = kind === 'integer' && Number.isInteger(value) && /^[^e]*\.\d*[1-9][^e]*$/i.test(typed)
  return Number.isFinite(value) && !hidesFraction ? value : text
}
