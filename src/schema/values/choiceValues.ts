import type { ChoiceField, FieldModel } from '../FieldModel.js'
import { isDictionary } from '../isDictionary.js'

/** The keys in form values that are no properties. */
export const formKeys = {
  /** In the values of a choice: the index of the picked branch. Each branch has values of its own, see {@link branchKey}. */
  branch: '~branch',
  /** In the values of a group: the list of rows for properties without a field. */
  rows: '~rows',
  /** In a row: its property and its value. */
  rowName: '~name',
  rowValue: '~value',
  /** In the values of a group: loaded values that are not shown, by key. */
  hidden: '~hidden',
  /** In the values of a group: loaded values that the inputs cannot hold, by key. */
  loaded: '~loaded',
  /** In the values of a group: the order of the loaded properties, where the inputs have another. */
  order: '~order',
} as const

/** The key of a branch's values in those of a choice. */
export const branchKey = (index: number): string => `~${index}`

/** The index that the value of a chooser stands for. */
export const branchIndex = (value: unknown, branches: readonly unknown[]): number | undefined => {
  const index = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
  return index !== undefined && index < branches.length ? index : undefined
}

/** The picked branch of a choice's values, and the values of that branch. */
export const pickedBranch = (
  field: ChoiceField,
  value: unknown,
): { readonly index: number; readonly field: FieldModel; readonly value: unknown } | undefined => {
  if (!isDictionary(value)) return undefined
  const index = branchIndex(value[formKeys.branch], field.branches)
  const branch = index === undefined ? undefined : field.branches[index]
  return index === undefined || branch === undefined
    ? undefined
    : { index, field: branch.field, value: value[branchKey(index)] }
}
