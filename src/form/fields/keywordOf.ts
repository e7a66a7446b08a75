import type { FieldModel } from '../../schema/FieldModel.js'
import { isDictionary } from '../../schema/isDictionary.js'

/** The value of a keyword that only a widget needs, so that the model does not hold it. */
export const keywordOf = (field: FieldModel, keyword: string): unknown =>
  isDictionary(field.schema) ? field.schema[keyword] : undefined
