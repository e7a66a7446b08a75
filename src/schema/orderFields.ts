import type { FieldModel } from './FieldModel.js'

/** Fields in the order of a UI description. Those that it does not name follow in their own order. */
export const orderFields = (
  fields: readonly FieldModel[],
  order: readonly string[] = [],
): readonly FieldModel[] => {
  const ordered = order.flatMap((name) => fields.filter((field) => field.name === name))
  return [...ordered, ...fields.filter((field) => !ordered.includes(field))]
}
