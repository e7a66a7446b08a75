import { type OutputUnit, type Schema, validate } from '@cfworker/json-schema'
import * as words from '../messages/en/schema.js'
import type { FieldModel } from './FieldModel.js'
import { splitPointer } from './jsonPointer.js'
import { isDictionary } from './keywords.js'
import { inSentence, labelOf } from './labelOf.js'
import { leafErrors } from './leafErrors.js'
import { dependentMessage, keywordMessage, requiredMessage, safeIntegerMessage } from './messages.js'
import type { ExecutableSchema } from './toExecutable.js'

/** One validation issue. */
export interface DataIssue {
  /** Property names and list positions from the root. A missing property has its own path. */
  readonly path: readonly (string | number)[]
  /** The keyword that is violated; `type` for a number outside the exact range. */
  readonly keyword: string
  /** What is wrong and how to fix it. */
  readonly message: string
}

type Path = DataIssue['path']

const decode = (location: string): readonly string[] => splitPointer(location).map(decodeURIComponent)

/** The positions of a list's items in the form, which may have blank items in between. */
export type Positions = ReadonlyMap<unknown, readonly number[]>

/** Converts a location to a path, with numbers as list positions. */
const toPath = (location: string, data: unknown, positions: Positions): { path: Path; value: unknown } => {
  const path: (string | number)[] = []
  let value = data
  for (const name of decode(location)) {
    path.push(Array.isArray(value) ? (positions.get(value)?.[Number(name)] ?? Number(name)) : name)
    value = Array.isArray(value) ? value[Number(name)] : isDictionary(value) ? value[name] : undefined
  }
  return { path, value }
}

/** The schema that contains the keyword of an error. */
const schemaAt = (keywordLocation: string, { root, lookup }: ExecutableSchema): Schema => {
  let at: unknown = root
  for (const name of decode(keywordLocation).slice(0, -1)) {
    if (Array.isArray(at)) at = at[Number(name)]
    else if (isDictionary(at)) {
      const held: unknown = at[name]
      at = name === '$ref' && typeof held === 'string' ? lookup[held] : held
    }
  }
  return isDictionary(at) ? at : {}
}

const fieldAt = (model: FieldModel, path: Path): FieldModel | undefined => {
  let field: FieldModel | undefined = model
  for (const name of path) {
    if (field?.kind === 'array' && typeof name === 'number') field = field.item
    else if (field?.kind === 'object') field = field.fields.find((child) => child.name === name)
    else return undefined
  }
  return field
}

/** The label of the value at a path: the field's label, or "Item 3 of diagnosis codes". */
const labelAt = (model: FieldModel, path: Path): string => {
  const last = path.at(-1)
  if (last === undefined) return model.label === '' ? words.theForm : model.label
  if (typeof last === 'string') return fieldAt(model, path)?.label ?? labelOf(last)
  return words.itemOf(last + 1, inSentence(labelAt(model, path.slice(0, -1))))
}

const missing = (names: unknown, value: unknown): readonly string[] =>
  Array.isArray(names) && isDictionary(value)
    ? names.filter((name) => typeof name === 'string' && !Object.hasOwn(value, name))
    : []

const issuesOf = (
  { keyword, keywordLocation, instanceLocation }: OutputUnit,
  executable: ExecutableSchema,
  model: FieldModel,
  data: unknown,
  positions: Positions,
): readonly DataIssue[] => {
  const schema = schemaAt(keywordLocation, executable)
  const { path, value } = toPath(instanceLocation, data, positions)
  const named = (name: string) => {
    const at = [...path, name]
    return { path: at, keyword, field: fieldAt(model, at), label: labelAt(model, at) }
  }
  if (keyword === 'required')
    return missing(schema.required, value)
      .map(named)
      .map(({ field, label, ...rest }) => ({ ...rest, message: requiredMessage(label, field) }))
  if (keyword === 'dependentRequired')
    return Object.entries(schema.dependentRequired ?? {}).flatMap(([trigger, names]) =>
      isDictionary(value) && Object.hasOwn(value, trigger)
        ? missing(names, value)
            .map(named)
            .map(({ field, label, ...rest }) => ({
              ...rest,
              message: dependentMessage(label, field, named(trigger).label),
            }))
        : [],
    )
  const parts = { label: labelAt(model, path), field: fieldAt(model, path), limit: schema[keyword], value }
  return [{ path, keyword, message: keywordMessage(keyword, parts) }]
}

/** Numbers that JavaScript does not hold exactly, or that JSON cannot represent. */
const inexactNumbers = (model: FieldModel, data: unknown, positions: Positions): readonly DataIssue[] => {
  const visit = (field: FieldModel, value: unknown, path: Path): readonly DataIssue[] => {
    if (field.kind === 'array' && Array.isArray(value))
      return value.flatMap((item: unknown, index) =>
        visit(field.item, item, [...path, positions.get(value)?.[index] ?? index]),
      )
    if (field.kind === 'object' && isDictionary(value))
      return field.fields.flatMap((child) =>
        Object.hasOwn(value, child.name) ? visit(child, value[child.name], [...path, child.name]) : [],
      )
    if (typeof value !== 'number') return []
    const label = labelAt(model, path)
    if (field.kind === 'integer' && Number.isInteger(value) && !Number.isSafeInteger(value))
      return [{ path, keyword: 'type', message: safeIntegerMessage(label, value) }]
    if (Number.isFinite(value)) return []
    const limit = field.kind === 'integer' ? 'integer' : 'number'
    return [{ path, keyword: 'type', message: keywordMessage('type', { label, field, limit, value }) }]
  }
  return visit(model, data, [])
}

/**
 * Validates data: one issue per path and message; empty if it is valid. Never throws: data that cannot be validated
 * is an issue at the root.
 *
 * @param positions Positions of list items in the form; default: those in the data.
 */
export const findIssues = (
  executable: ExecutableSchema,
  model: FieldModel,
  data: unknown,
  positions: Positions = new Map(),
): readonly DataIssue[] => {
  const uncheckable: DataIssue = { path: [], keyword: '', message: words.uncheckable }
  try {
    const { valid, errors } = validate(data, executable.root, '2020-12', executable.lookup, false)
    const found = valid
      ? []
      : leafErrors(errors).flatMap((error) => issuesOf(error, executable, model, data, positions))
    if (model.kind === 'object') found.push(...inexactNumbers(model, data, positions))
    const byText = new Map(found.map((issue) => [JSON.stringify([issue.path, issue.message]), issue]))
    return valid || byText.size > 0 ? [...byText.values()] : [uncheckable]
  } catch {
    // A property name with malformed Unicode, a value that is not JSON, or nesting that overflows the stack.
    return [uncheckable]
  }
}
