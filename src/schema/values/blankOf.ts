import type { FieldModel } from '../FieldModel.js'
import { pickedBranch } from './choiceValues.js'

/** A value that cannot be left out, as a place before a filled one: empty, or null where the kind has nothing empty. */
export const blankOf = (field: FieldModel, value: unknown): unknown => {
  const picked = field.kind === 'choice' ? pickedBranch(field, value) : undefined
  if (picked !== undefined) return blankOf(picked.field, picked.value)
  if (field.kind === 'string') return ''
  if (field.kind === 'object') return {}
  return field.kind === 'array' || field.kind === 'tuple' ? [] : null
}
