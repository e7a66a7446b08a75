import type { FieldModel, ObjectField } from './FieldModel.js'
import { formKey } from './formKeys.js'
import { type FormValues, type ObjectData, optionText, shownGroup, toData } from './formValues.js'
import { isDictionary } from './isDictionary.js'
import { branchKey, formKeys, pickedBranch } from './values/choiceValues.js'

/** Whether a field may stay empty as a whole, so that nothing in it has a default until it is opened. */
const hasParts = ({ kind }: FieldModel): boolean => kind === 'object' || kind === 'tuple'

const isRecursive = (field: FieldModel, within: readonly unknown[]): boolean =>
  field.kind === 'object' && within.includes(field.schema)

/** The value of an empty input. `isNew`: defaults of the schema are filled in. */
const emptyValue = (field: FieldModel, within: readonly unknown[], isNew: boolean): unknown => {
  if (isNew && field.default !== undefined) return toFormValue(field, field.default)
  switch (field.kind) {
    case 'array':
      return []
    case 'tuple':
      return within.includes(field.schema)
        ? undefined
        : field.positions.map((position) =>
            // "No" would be an answer.
            position.kind === 'boolean' && !(isNew && position.default !== undefined)
              ? undefined
              : emptyValue(position, [...within, field.schema], isNew),
          )
    case 'choice':
      return { [formKeys.branch]: field.start === undefined ? '' : String(field.start) }
    case 'boolean':
      return false
    case 'object':
      return within.includes(field.schema) ? undefined : emptyGroup(field, within, isNew)
    case 'unsupported':
      return undefined
    default:
      return ''
  }
}

const emptyGroup = (group: ObjectField, within: readonly unknown[], isNew: boolean): FormValues =>
  Object.fromEntries([
    ...group.choices.map(({ key }) => [key, '']),
    ...group.fields
      // A group within a group of the same schema would recurse infinitely; it is created when it is opened.
      .filter((field) => !isRecursive(field, [...within, group.schema]))
      .filter(
        ({ kind, default: preset }) =>
          (kind !== 'boolean' && kind !== 'unsupported') || (isNew && preset !== undefined),
      )
      .map((field) => [
        formKey(field.name),
        // The default of an optional group's field is not that of the form: the group may stay empty.
        emptyValue(
          field,
          [...within, group.schema],
          isNew && (field.required || field.default !== undefined || !hasParts(field)),
        ),
      ]),
  ])

/** The value of an input that people have just added, such as an item: empty, or the schema's default. */
export const emptyFormValue = (field: FieldModel): unknown => emptyValue(field, [], true)

/** The values of a form without data: with the schema's defaults. */
export const newFormValues = (model: ObjectField): FormValues => {
  const value = model.default === undefined ? undefined : toFormValue(model, model.default)
  return isDictionary(value) ? value : emptyGroup(model, [], true)
}

const blankValue = (field: FieldModel): unknown => emptyValue(field, [], false)

const toFormValue = (field: FieldModel, value: unknown): unknown => {
  switch (field.kind) {
    case 'unsupported':
    case 'boolean':
      return value
    case 'array':
      if (value === null) return []
      return Array.isArray(value) ? value.map((item: unknown) => toFormValue(field.item, item)) : value
    case 'tuple': {
      if (value === null) return blankValue(field)
      if (!Array.isArray(value)) return value
      const items: readonly unknown[] = value
      const rest = field.positions.slice(items.length)
      return [
        ...items.map((item, index) => toFormValue(field.positions[index] ?? field.item ?? field, item)),
        ...rest.map((position) => (position.kind === 'boolean' ? undefined : blankValue(position))),
      ]
    }
    case 'choice': {
      const index = value === undefined ? undefined : field.pick(value)
      const branch = index === undefined ? undefined : field.branches[index]
      if (index === undefined || branch === undefined)
        return value === undefined || value === null ? blankValue(field) : value
      return { [formKeys.branch]: String(index), [branchKey(index)]: toFormValue(branch.field, value) }
    }
    case 'object':
      if (value === null) return blankValue(field)
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

/** Converts the loaded data of a group as it is shown; `hidden` takes what is not. */
const loadGroup = (base: ObjectField, group: ObjectField, data: ObjectData): FormValues => {
  const byName = new Map(group.fields.map((field) => [field.name, field]))
  const hidden: Record<string, unknown> = {}
  const rows: FormValues[] = []
  const shown: (readonly [string, unknown])[] = []
  for (const [name, value] of Object.entries(data)) {
    const key = formKey(name)
    const field = byName.get(name) ?? group.variants?.possible(name)
    const isKnown = field !== undefined || group.fixed.has(name)
    const row = isKnown || name.trim() !== name || name === '' ? undefined : group.rows?.fieldOf(name)
    if (row !== undefined)
      rows.push({ [formKeys.rowName]: name, [formKeys.rowValue]: toFormValue(row, value) })
    else {
      if (field !== undefined && !byName.has(name) && !group.fixed.has(name)) hidden[key] = value
      shown.push([key, field === undefined ? value : toFormValue(field, value)])
    }
  }
  const known = Object.fromEntries(shown)
  return {
    // The data's own order is kept.
    ...known,
    ...emptyGroup(group, [], false),
    ...known,
    ...(group.rows === undefined ? {} : { [formKeys.rows]: rows }),
    ...(Object.keys(hidden).length === 0 ? {} : { [formKeys.hidden]: hidden }),
    ...Object.fromEntries(
      (base.variants === undefined ? [] : group.choices).map((choice) => [
        choice.key,
        String(choice.pick(data) ?? ''),
      ]),
    ),
  }
}

/**
 * Converts data to form values, the reverse of {@link toData}. Absent properties get an empty input, booleans none;
 * properties without a field are kept. Of several branches the one is picked that the data fits. What is read again without
 * a change is the data as it was, in its order.
 */
export const toFormValues = (model: ObjectField, data: ObjectData): FormValues => {
  const group = model.variants?.of(data, (choice) => choice.pick(data)) ?? model
  const values = loadGroup(model, group, data)
  const read = toData(model, values)
  const own = (object: ObjectData, name: string): unknown =>
    Object.hasOwn(object, name) ? object[name] : undefined
  const lost = [...new Set([...Object.keys(data), ...Object.keys(read)])].filter((name) => {
    if (JSON.stringify(own(read, name)) === JSON.stringify(own(data, name))) return false
    // What the schema refuses has to be mended, so it is not kept.
    return Object.hasOwn(data, name)
      ? group.fits(name, data[name])
      : group.fixed.get(name)?.required === false
  })
  const isMoved = Object.keys(read).join() !== Object.keys(data).join()
  const markOf = (name: string) => {
    const value = values[formKey(name)]
    return {
      ...(Object.hasOwn(data, name) ? { raw: data[name] } : {}),
      ...(Object.hasOwn(read, name) ? { read: read[name] } : {}),
      ...(Array.isArray(value) ? { count: value.length } : {}),
    }
  }
  return {
    ...values,
    ...(lost.length === 0
      ? {}
      : { [formKeys.loaded]: Object.fromEntries(lost.map((name) => [formKey(name), markOf(name)])) }),
    ...(isMoved ? { [formKeys.order]: Object.keys(data) } : {}),
  }
}

/** Whether a value from outside has the shape of a field's. */
export const isFormValue = (field: FieldModel, value: unknown): boolean => {
  if (value === undefined || value === null || field.kind === 'unsupported') return true
  if (field.kind === 'object') return isDictionary(value) && areFormValues(field, value)
  if (field.kind === 'choice') {
    const picked = pickedBranch(field, value)
    return picked === undefined ? isDictionary(value) : isFormValue(picked.field, picked.value)
  }
  if (field.kind === 'tuple')
    return (
      Array.isArray(value) &&
      value.every((item: unknown, index) => isFormValue(field.positions[index] ?? field.item ?? field, item))
    )
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
export const areFormValues = (model: ObjectField, values: FormValues): boolean => {
  const group = shownGroup(model, values)
  return group.fields.every((field) => {
    const key = formKey(field.name)
    return !Object.hasOwn(values, key) || isFormValue(field, values[key])
  })
}

/** The values of a branch that is selected in place of another: what both share is carried over where it is empty. */
export const carriedOver = (from: FieldModel, before: unknown, to: FieldModel, held: unknown): unknown => {
  if (from.kind === 'object' && to.kind === 'object' && isDictionary(before) && isDictionary(held)) {
    const shared = to.fields.flatMap((field) => {
      const other = from.fields.find(({ name, kind }) => name === field.name && kind === field.kind)
      const key = formKey(field.name)
      return other === undefined ? [] : [[key, carriedOver(other, before[key], field, held[key])] as const]
    })
    return { ...held, ...Object.fromEntries(shared) }
  }
  const isEmpty = held === undefined || held === '' || (Array.isArray(held) && held.length === 0)
  return from.kind === to.kind && isEmpty && before !== undefined ? before : held
}
