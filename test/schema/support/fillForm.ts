import type { FieldModel, ObjectField } from '../../../src/schema/FieldModel.js'
import { formKey } from '../../../src/schema/formKeys.js'
import { type FormValues, optionText, shownGroup } from '../../../src/schema/formValues.js'
import { isDictionary } from '../../../src/schema/isDictionary.js'
import { emptyFormValue } from '../../../src/schema/startValues.js'
import { branchKey, formKeys, pickedBranch } from '../../../src/schema/values/choiceValues.js'

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === null || (Array.isArray(value) && value.length === 0)

/** Fills a field in as a person would who does what is required, and no more. */
const fillField = (field: FieldModel, value: unknown): unknown => {
  switch (field.kind) {
    case 'object':
      return fillForm(field, isDictionary(value) ? value : Object(emptyFormValue(field)))
    case 'choice': {
      const picked = pickedBranch(field, value)
      // Another than the one to start with, to have selected one.
      const isBlank = picked === undefined || picked.value === undefined
      const index = isBlank ? Math.min(1, field.branches.length - 1) : picked.index
      const branch = field.branches[index]
      return (
        branch && {
          [formKeys.branch]: String(index),
          [branchKey(index)]: fillField(branch.field, isBlank ? undefined : picked.value),
        }
      )
    }
    case 'array': {
      const items: readonly unknown[] = Array.isArray(value) ? value : []
      const more = Array.from({ length: Math.max(0, (field.minItems ?? 0) - items.length) })
      return [...items, ...more.map(() => fillField(field.item, undefined))]
    }
    case 'tuple': {
      const items: readonly unknown[] = Array.isArray(value) ? value : []
      const length = Math.max(items.length, field.minItems ?? 0, field.required ? 1 : 0)
      return Array.from({ length }, (_, index) =>
        fillField(field.positions[index] ?? field.item ?? field, items[index]),
      )
    }
    default:
      return isEmpty(value) || (typeof value === 'string' && value.trim() === '') ? textFor(field) : value
  }
}

const textFor = (field: FieldModel): unknown => {
  switch (field.kind) {
    case 'integer':
    case 'number':
      return String(Math.max(1, field.minimum ?? 1))
    case 'boolean':
      return true
    case 'date':
      return '2026-06-15'
    case 'enum':
      return optionText(field.options[0])
    case 'string':
      return field.placeholder ?? 'x'.repeat(Math.max(1, field.minLength ?? 1))
    default:
      return undefined
  }
}

const mustFill = (field: FieldModel): boolean => field.required && field.kind !== 'unsupported'

/** A row where the schema asks for a property and names none. */
const rowFor = ({ schema, rows }: ObjectField, values: FormValues): FormValues => {
  const isAsked = isDictionary(schema) && Number(schema.minProperties) > 0
  if (!isAsked || rows === undefined || !isEmpty(values[formKeys.rows])) return {}
  const value = fillField(rows.field, undefined)
  return { [formKeys.rows]: [{ [formKeys.rowName]: 'name', [formKeys.rowValue]: value }] }
}

/** Fills in what is required in a group, as it appears. The first branch of each choice is picked. */
export const fillForm = (model: ObjectField, start: FormValues): FormValues => {
  let values: FormValues = start
  for (let round = 0; round < 5; round++) {
    const shown = shownGroup(model, values)
    const picks = shown.choices
      .filter(({ key }) => isEmpty(values[key]))
      .map(({ key }) => [key, '0'] as const)
    const fields = shown.fields
      .filter(mustFill)
      .map((field) => [formKey(field.name), fillField(field, values[formKey(field.name)])] as const)
    const next = { ...values, ...Object.fromEntries([...picks, ...fields]), ...rowFor(shown, values) }
    if (JSON.stringify(next) === JSON.stringify(values)) return next
    values = next
  }
  return values
}
