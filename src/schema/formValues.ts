import type { FieldModel, GroupRows, ObjectField } from './FieldModel.js'
import { formKey, propertyOf } from './formKeys.js'
import { isDictionary } from './isDictionary.js'
import type { JsonValue } from './JsonSchema.js'
import { blankOf } from './values/blankOf.js'
import { branchIndex, branchKey, formKeys, pickedBranch } from './values/choiceValues.js'
import { asLoaded, dictionaryIn } from './values/loadedValues.js'
import { numberOf } from './values/numberOf.js'
import type { FormPath, FormReading, ReadingNotes } from './values/ReadingNotes.js'

/**
 * The values of a form's inputs by property, each with the key that `formKey` gives it: text for numbers, dates and choices,
 * '' for an empty input. Keys that begin with `~` belong to the form.
 */
export type FormValues = Readonly<Record<string, unknown>>

/** JSON data of an object schema, by property. */
export type ObjectData = Readonly<Record<string, unknown>>

/** The text of an option in a select: a string is itself, any other value its JSON. */
export const optionText = (option: unknown): string =>
  typeof option === 'string' ? option : (JSON.stringify(option) ?? '')

interface Pass {
  readonly notes: ReadingNotes | undefined
  /** Groups and lists in which nothing is filled in. They are there because they are required. */
  readonly empty: Set<unknown>
  /** What groups show, by their values: nested groups are asked several times. */
  readonly shown: Map<unknown, Map<unknown, ObjectField>>
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The value of a field that has only one, and has to be there. */
const onlyValue = (field: FieldModel): JsonValue | undefined =>
  field.kind === 'enum' && field.isFixed && field.required ? field.options[0] : undefined

const notePlace = (pass: Pass, within: unknown, at: string | number, place: FormPath): void => {
  const places = pass.notes?.places.get(within) ?? new Map<string | number, FormPath>()
  pass.notes?.places.set(within, places.set(at, place))
}

/** Notes the branches picked for a value, from the outside in. Returns where the value is below its own key. */
const noteBranches = (
  field: FieldModel,
  value: unknown,
  data: unknown,
  within: unknown,
  at: string | number,
  pass: Pass,
): FormPath => {
  const picked = field.kind === 'choice' ? pickedBranch(field, value) : undefined
  if (field.kind !== 'choice' || picked === undefined) return []
  const isNull = picked.field.kind === 'enum' && picked.field.isFixed === true
  // Nothing was filled in, which is not the branch's to judge.
  if (data === undefined || (data === null && !isNull)) return [branchKey(picked.index)]
  const schema = field.branches[picked.index]?.schema
  pass.notes?.choices.push({ within, at, branch: { data, schema, field: picked.field } })
  return [branchKey(picked.index), ...noteBranches(picked.field, picked.value, data, within, at, pass)]
}

/** Whether there is more to a value than that it has to be there. */
const isFilledIn = (field: FieldModel, value: unknown, read: unknown, pass: Pass): boolean => {
  if (read === undefined || pass.empty.has(read)) return false
  // "No value" may have been said, too.
  if (read === null && field.nullWhenEmpty === true)
    return field.kind === 'choice' && field.isNullable && pickedBranch(field, value)?.index === 1
  return onlyValue(field) === undefined || !isBlank(value)
}

const readList = (
  fieldAt: (index: number) => FieldModel,
  values: readonly unknown[],
  { kind, required: isRequired }: FieldModel,
  pass: Pass,
): readonly unknown[] => {
  const read = values.map((item, index) => readField(fieldAt(index), item, pass))
  const last = read.findLastIndex(
    (item, index) =>
      isFilledIn(fieldAt(index), values[index], item, pass) ||
      (isRequired && fieldAt(index).required && item !== undefined),
  )
  const kept = [...read.keys()].filter((index) =>
    kind === 'tuple' ? index <= last : read[index] !== undefined,
  )
  const items = kept.map((index) =>
    read[index] === undefined ? blankOf(fieldAt(index), values[index]) : read[index],
  )
  pass.notes?.positions.set(items, kept)
  if (!kept.some((index) => isFilledIn(fieldAt(index), values[index], read[index], pass)))
    pass.empty.add(items)
  for (const [position, index] of kept.entries()) {
    const below = noteBranches(fieldAt(index), values[index], items[position], items, position, pass)
    if (below.length > 0) notePlace(pass, items, position, [index, ...below])
  }
  return items
}

/** Reads one value; undefined means absent. */
const readField = (field: FieldModel, value: unknown, pass: Pass): unknown => {
  if (field.kind === 'unsupported') return value === '' ? undefined : value
  if (field.kind === 'choice') {
    const picked = pickedBranch(field, value)
    if (picked === undefined)
      return isDictionary(value) || isBlank(value) ? (field.nullWhenEmpty ? null : undefined) : value
    const read =
      picked.field.kind === 'enum' && picked.field.isFixed
        ? picked.field.options[0]
        : readField(picked.field, picked.value, pass)
    return read === undefined && field.nullWhenEmpty ? null : read
  }
  const isOption =
    field.kind === 'enum' && value !== undefined && field.options.some((option) => option === value)
  if (isBlank(value) && !(isOption && field.required))
    return onlyValue(field) ?? (field.nullWhenEmpty ? null : undefined)
  switch (field.kind) {
    case 'number':
    case 'integer':
      return typeof value === 'string' ? numberOf(value, field.kind) : value
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value
    case 'date':
      return typeof value === 'string' ? value.trim() : value
    case 'enum': {
      const index = field.options.findIndex((option) => optionText(option) === value)
      return index < 0 ? value : field.options[index]
    }
    case 'array':
    case 'tuple': {
      if (!Array.isArray(value)) return value
      const items =
        field.kind === 'array'
          ? readList(() => field.item, value, field, pass)
          : readList((index) => field.positions[index] ?? field.item ?? field, value, field, pass)
      return field.required || !pass.empty.has(items) ? items : field.nullWhenEmpty ? null : undefined
    }
    case 'object': {
      if (!isDictionary(value)) return value
      const data = readGroup(shownIn(field, value, pass), value, pass)
      return field.required || !pass.empty.has(data) ? data : field.nullWhenEmpty ? null : undefined
    }
    case 'string':
      return value
  }
}

const isProperty = (key: string): boolean => !key.startsWith('~')

type Entry = readonly [property: string, value: unknown]

const readRows = (
  rows: GroupRows,
  values: FormValues,
  isTaken: (property: string) => boolean,
  pass: Pass,
  within: object,
): readonly Entry[] => {
  const held = values[formKeys.rows]
  const entries = new Map<string, unknown>()
  for (const [index, row] of (Array.isArray(held) ? held : []).entries()) {
    if (!isDictionary(row)) continue
    const name = row[formKeys.rowName]
    const value = row[formKeys.rowValue]
    const property = typeof name === 'string' ? name.trim() : ''
    const field = rows.fieldOf(property) ?? rows.field
    const read = readField(field, value, pass)
    if (property === '' && read === undefined) continue
    const isRepeated = entries.has(property) || isTaken(property)
    if (property === '' || isRepeated)
      pass.notes?.badRows.push({ within, place: [formKeys.rows, index, formKeys.rowName], isRepeated })
    if (property === '' || isRepeated) continue
    entries.set(property, read === undefined ? blankOf(field, value) : read)
    const below = noteBranches(field, value, read, within, property, pass)
    notePlace(pass, within, property, [formKeys.rows, index, formKeys.rowValue, ...below])
  }
  return [...entries]
}

/** Reads a group as it is shown. Notes are kept by the data, which is filled last. */
const readGroup = (group: ObjectField, values: FormValues, pass: Pass): ObjectData => {
  const data: Record<string, unknown> = {}
  const byName = new Map(group.fields.map((field) => [field.name, field]))
  const hidden = dictionaryIn(values, formKeys.hidden)
  const loaded = dictionaryIn(values, formKeys.loaded)
  let hasContent = false
  const readProperty = (property: string, value: unknown): unknown => {
    const key = formKey(property)
    const fixed = group.fixed.get(property)
    if (fixed !== undefined) return asLoaded(fixed.value, undefined, loaded[key])
    const field = byName.get(property)
    if (field !== undefined) {
      const read = asLoaded(readField(field, value, pass), value, loaded[key])
      if (isFilledIn(field, value, read, pass)) hasContent = true
      const below = noteBranches(field, value, read, data, property, pass)
      if (below.length > 0) notePlace(pass, data, property, [key, ...below])
      return read
    }
    const kept = group.variants?.possible(property) === undefined ? value : hidden[key]
    if (kept !== undefined) hasContent = true
    return kept
  }
  const properties = Object.keys(values).filter(isProperty).map(propertyOf)
  const missing = [...group.fields.map(({ name }) => name), ...group.fixed.keys()].filter(
    (name) => !Object.hasOwn(values, formKey(name)),
  )
  const entries = Object.keys(values).flatMap((key): readonly Entry[] => {
    if (isProperty(key)) return [[propertyOf(key), readProperty(propertyOf(key), values[key])]]
    if (key !== formKeys.rows || group.rows === undefined) return []
    return readRows(group.rows, values, (name) => properties.includes(name), pass, data)
  })
  if (entries.length > properties.length) hasContent = true
  const all = [...entries, ...missing.map((name) => [name, readProperty(name, undefined)] as const)].filter(
    ([, value]) => value !== undefined,
  )
  const order: unknown = values[formKeys.order]
  if (Array.isArray(order)) {
    const placeOf = ([name]: Entry): number => (order.includes(name) ? order.indexOf(name) : order.length)
    all.sort((a, b) => placeOf(a) - placeOf(b))
  }
  for (const [name, value] of all)
    Object.defineProperty(data, name, { value, enumerable: true, writable: true, configurable: true })
  for (const choice of group.choices) {
    const branch = choice.branches[branchIndex(values[choice.key], choice.branches) ?? -1]
    const picked = branch && { branch: { data, schema: branch.schema, field: group } }
    pass.notes?.choices.push({ within: data, choice, ...picked })
    if (choice.property !== undefined) notePlace(pass, data, choice.property, [choice.key])
  }
  if (!hasContent) pass.empty.add(data)
  return data
}

/** The group that a field shows for its values. */
const shownIn = (field: ObjectField, values: FormValues, pass: Pass): ObjectField => {
  const { variants } = field
  if (variants === undefined) return field
  const known = pass.shown.get(values) ?? new Map<unknown, ObjectField>()
  pass.shown.set(values, known)
  const before = known.get(field)
  if (before) return before
  const scratch = { ...pass, notes: undefined }
  const pickOf = ({ key, branches }: ObjectField['choices'][number]) => branchIndex(values[key], branches)
  // All that is filled in may hold a condition at first; then only what that shows.
  const possible = Object.keys(values)
    .filter(isProperty)
    .map(propertyOf)
    .flatMap((name) => variants.possible(name) ?? [])
  const start = variants.of({}, pickOf)
  const names = new Set(start.fields.map(({ name }) => name))
  let shown = variants.of(
    readGroup(
      // Spreading a group would read its fields only, which are needed here anyway.
      { ...start, fields: [...start.fields, ...possible.filter(({ name }) => !names.has(name))] },
      values,
      scratch,
    ),
    pickOf,
  )
  for (let round = 0; round < maxRounds; round++) {
    const next = variants.of(readGroup(shown, values, scratch), pickOf)
    if (next === shown) break
    shown = next
  }
  known.set(field, shown)
  return shown
}

/** Conditions that hang on one another settle in a few rounds; those that contradict each other never do. */
const maxRounds = 8

const newPass = (notes?: ReadingNotes): Pass => ({ notes, empty: new Set(), shown: new Map() })

/** A group as it is shown for its values: the fields whose conditions hold, with what those require. */
export const shownGroup = (field: ObjectField, values: FormValues): ObjectField =>
  shownIn(field, values, newPass())

/** Like {@link toData}, with what issues need to find the place of their data in the form. */
export const readForm = (model: ObjectField, values: FormValues): FormReading => {
  const notes: ReadingNotes = { positions: new Map(), places: new Map(), choices: [], badRows: [] }
  const pass = newPass(notes)
  return { data: readGroup(shownIn(model, values, pass), values, pass), notes }
}

/**
 * Converts form values to data. An empty input is absent, and so are text of only spaces, a blank item, an empty
 * optional list and an empty optional group. The text of a number becomes the number; text that is not a number is
 * kept, so that the validator rejects it. What is not shown is absent, too, but for what was loaded so, such as properties
 * that the schema does not know.
 */
export const toData = (model: ObjectField, values: FormValues): ObjectData => readForm(model, values).data
