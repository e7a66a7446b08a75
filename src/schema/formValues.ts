import type { FieldModel, NumberField, ObjectField } from './FieldModel.js'
import { formKey, propertyOf } from './formKeys.js'
import { isDictionary } from './keywords.js'

/**
 * The values of a form's inputs by property, each with the key that `formKey` gives it: text for numbers, dates and choices,
 * '' for an empty input.
 */
export type FormValues = Readonly<Record<string, unknown>>

/** JSON data of an object schema, by property. */
export type ObjectData = Readonly<Record<string, unknown>>

/** The text of an option in a select: a string is itself, any other value its JSON. */
export const optionText = (option: unknown): string =>
  typeof option === 'string' ? option : (JSON.stringify(option) ?? '')

/** Data read from a form, with the positions in the form of the items of each list. */
export interface FormReading {
  readonly data: ObjectData
  readonly positions: ReadonlyMap<unknown, readonly number[]>
}

/** A decimal number with an optional exponent. `Number` also accepts hexadecimal and "Infinity". */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

const numberOf = (text: string, kind: NumberField['kind']): number | string => {
  const typed = text.trim()
  const value = decimal.test(typed) ? Number(typed) : Number.NaN
  // Beyond 15 digits the fraction is lost, and the text would pass as a whole number.
  const hidesFraction = kind === 'integer' && Number.isInteger(value) && /^[^e]*\.\d*[1-9][^e]*$/i.test(typed)
  return Number.isFinite(value) && !hidesFraction ? value : text
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** Reads one value; undefined means absent. */
const readField = (
  field: FieldModel,
  value: unknown,
  positions: Map<unknown, readonly number[]>,
): unknown => {
  if (field.kind === 'unsupported') return value === '' ? undefined : value
  const isOption =
    field.kind === 'enum' && value !== undefined && field.options.some((option) => option === value)
  if (isBlank(value) && !(isOption && field.required)) return field.nullWhenEmpty ? null : undefined
  switch (field.kind) {
    case 'number':
    case 'integer':
      return typeof value === 'string' ? numberOf(value, field.kind) : value
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value
    case 'date':
      return typeof value === 'string' ? value.trim() : value
    case 'enum':
      return typeof value === 'string'
        ? (field.options.find((option) => optionText(option) === value) ?? value)
        : value
    case 'array': {
      if (!Array.isArray(value)) return value
      const read = value.map((item: unknown) => readField(field.item, item, positions))
      const kept = [...read.keys()].filter((index) => read[index] !== undefined)
      const items = kept.map((index) => read[index])
      if (items.length === 0 && !field.required) return field.nullWhenEmpty ? null : undefined
      positions.set(items, kept)
      return items
    }
    case 'object': {
      if (!isDictionary(value)) return value
      const data = readObject(field, value, positions)
      if (field.required || Object.keys(data).length > 0) return data
      return field.nullWhenEmpty ? null : undefined
    }
    case 'string':
      return value
  }
}

const readObject = (
  model: ObjectField,
  values: FormValues,
  positions: Map<unknown, readonly number[]>,
): ObjectData => {
  const byName = new Map(model.fields.map((field) => [field.name, field]))
  const missing = model.fields.filter(
    ({ name, nullWhenEmpty }) => nullWhenEmpty && !Object.hasOwn(values, formKey(name)),
  )
  const entries = [
    ...Object.entries(values).map(([key, value]) => [propertyOf(key), value] as const),
    ...missing.map(({ name }) => [name, undefined] as const),
  ]
  return Object.fromEntries(
    entries
      .map(([name, value]) => {
        const field = byName.get(name)
        return [name, field ? readField(field, value, positions) : value] as const
      })
      .filter(([, value]) => value !== undefined),
  )
}

/** Like {@link toData}, with the positions of list items in the form. */
export const readForm = (model: ObjectField, values: FormValues): FormReading => {
  const positions = new Map<unknown, readonly number[]>()
  return { data: readObject(model, values, positions), positions }
}

/**
 * Converts form values to data. An empty input is absent, and so are text of only spaces, a blank item, an empty
 * optional list and an empty optional group. The text of a number becomes the number; text that is not a number is
 * kept, so that the validator rejects it. Properties without a field are kept.
 */
export const toData = (model: ObjectField, values: FormValues): ObjectData => readForm(model, values).data

const emptyValue = (field: FieldModel, within: readonly unknown[]): unknown => {
  switch (field.kind) {
    case 'array':
      return []
    case 'boolean':
      return false
    case 'object':
      return emptyObject(field, within)
    case 'unsupported':
      return undefined
    default:
      return ''
  }
}

const emptyObject = (model: ObjectField, within: readonly unknown[]): FormValues =>
  Object.fromEntries(
    model.fields
      // A group within a group of the same schema would recurse infinitely; it is created when it is opened.
      .filter((field) => field.kind !== 'object' || ![...within, model.schema].includes(field.schema))
      .filter(({ kind }) => kind !== 'boolean' && kind !== 'unsupported')
      .map((field) => [formKey(field.name), emptyValue(field, [...within, model.schema])]),
  )

/** The initial value of a field's input, for example for an item that was just added. */
export const emptyFormValue = (field: FieldModel): unknown => emptyValue(field, [])

const toFormValue = (field: FieldModel, value: unknown): unknown => {
  switch (field.kind) {
    case 'unsupported':
    case 'boolean':
      return value
    case 'array':
      if (value === null) return []
      return Array.isArray(value) ? value.map((item: unknown) => toFormValue(field.item, item)) : value
    case 'object':
      if (value === null) return emptyFormValue(field)
      return isDictionary(value) ? toFormValues(field, value) : value
    case 'enum':
      return value === undefined || !field.options.some((option) => optionText(option) === optionText(value))
        ? (value ?? '')
        : optionText(value)
    case 'number':
    case 'integer':
      return typeof value === 'number' ? String(value) : (value ?? '')
    default:
      return value ?? ''
  }
}

/**
 * Converts data to form values, the reverse of {@link toData}. Absent properties get an empty input, booleans none;
 * properties without a field are kept.
 */
export const toFormValues = (model: ObjectField, data: ObjectData): FormValues => {
  const byName = new Map(model.fields.map((field) => [field.name, field]))
  const shown = Object.entries(data).map(([name, value]) => {
    const field = byName.get(name)
    return [formKey(name), field ? toFormValue(field, value) : value] as const
  })
  const known = Object.fromEntries(shown)
  // The data's own order is kept.
  return { ...known, ...emptyObject(model, []), ...known }
}

const isFormValue = (field: FieldModel, value: unknown): boolean => {
  if (value === undefined || value === null || field.kind === 'unsupported') return true
  if (field.kind === 'object') return isDictionary(value) && areFormValues(field, value)
  if (field.kind !== 'array') return typeof value !== 'object'
  const { item } = field
  // A list of strings may be shown by a widget that parses them, such as chips.
  const isItem = (part: unknown) =>
    item.kind === 'string' ? typeof part === 'string' : isFormValue(item, part)
  return Array.isArray(value) && value.every(isItem)
}

/**
 * Whether values from outside have the shape of form values: a list for items, a string for text inputs. Their
 * content may be invalid. They must be within the bounds of `findExcess`.
 */
export const areFormValues = (model: ObjectField, values: FormValues): boolean =>
  model.fields.every((field) => {
    const key = formKey(field.name)
    return !Object.hasOwn(values, key) || isFormValue(field, values[key])
  })
