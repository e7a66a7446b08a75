import type { FieldModel } from '../../schema/FieldModel.js'
import { isDictionary } from '../../schema/keywords.js'

/** The value of a keyword that only a widget needs, so that the model does not hold it. */
export const keywordOf = (field: FieldModel, keyword: string): unknown =>
  isDictionary(field.schema) ? field.schema[keyword] : undefined
