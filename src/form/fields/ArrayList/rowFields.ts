import { randomToken } from '../../../client/randomToken.js'
import type { ArrayField, FieldModel, ObjectField } from '../../../schema/FieldModel.js'
import { formKey } from '../../../schema/formKeys.js'
import { isDictionary } from '../../../schema/isDictionary.js'

/** Characters of a row's key. */
const keyLength = 12

/** The fields of a row that are shown. */
export const shownFields = ({ fields }: ObjectField): readonly FieldModel[] =>
  fields.filter(({ isHidden }) => isHidden !== true)

/** The form value of a new row, with a key of its own where rows have keys: a copy must not have that of its original. */
export const withNewKey = ({ rowKey }: ArrayField, row: unknown): unknown =>
  rowKey !== undefined && isDictionary(row) ? { ...row, [formKey(rowKey)]: randomToken(keyLength) } : row
