import type { FieldModel } from '../../schema/FieldModel.js'
import { isDictionary } from '../../schema/keywords.js'

/** The value of a keyword that only a widget needs, so that the model does not hold it. */
export const keywordOf = (field: FieldModel, keyword: string): unknown =>
  isDictionary(field.schema) ? field.schema[keyword] : undefined

/** The entries of a keyword that is a list of texts; none where it is not. */
export const textsOf = (field: FieldModel, keyword: string): readonly string[] => {
  const held = keywordOf(field, keyword)
  return Array.isArray(held) ? held.filter((entry): entry is string => typeof entry === 'string') : []
}
