import type { Messages } from '../../messages/Messages.js'
import type { FieldModel } from '../FieldModel.js'
import type { DescribedIssue } from '../findIssues.js'
import { formKey } from '../formKeys.js'
import { isDictionary } from '../isDictionary.js'
import type { JsonSchema } from '../JsonSchema.js'
import { isJsonSchema } from '../keywords.js'
import type { FormPath, FormReading, ReadingNotes } from './ReadingNotes.js'

type Path = DescribedIssue['path']

/** Finds the issues of data that has to fit a subschema. */
export type FindBranchIssues = (
  schema: JsonSchema,
  field: FieldModel,
  data: unknown,
) => readonly DescribedIssue[]

/** The path in the form's values of a path in the data, in which positions are those of the form. */
const toFormPath = (path: Path, data: unknown, { positions, places }: ReadingNotes): FormPath => {
  let at = data
  return path.flatMap((part) => {
    const within = at
    const key = typeof part === 'number' ? (positions.get(within)?.indexOf(part) ?? part) : part
    at =
      Array.isArray(within) && typeof key === 'number'
        ? within[key]
        : isDictionary(within)
          ? within[key]
          : undefined
    return places.get(within)?.get(key) ?? [typeof part === 'number' ? part : formKey(part)]
  })
}

/** The path of each list and object in the data, with positions as in the form. */
const pathsOf = (data: unknown, { positions }: ReadingNotes): ReadonlyMap<unknown, Path> => {
  const paths = new Map<unknown, Path>()
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return
    paths.set(value, path)
    if (Array.isArray(value))
      for (const [index, item] of value.entries())
        visit(item, [...path, positions.get(value)?.[index] ?? index])
    else for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name])
  }
  visit(data, [])
  return paths
}

/**
 * The issues of a form, by their place in its values. Where a branch is picked they are that branch's, in place of one that
 * says that no branch fits.
 */
export const formIssues = (
  { data, notes }: FormReading,
  found: readonly DescribedIssue[],
  findBranchIssues: FindBranchIssues,
  words: Messages['schemaModel'],
): readonly DescribedIssue[] => {
  const inForm = (issue: DescribedIssue): DescribedIssue => ({
    ...issue,
    path: toFormPath(issue.path, data, notes),
  })
  if (notes.choices.length + notes.badRows.length === 0) return found.map(inForm)
  const paths = pathsOf(data, notes)
  let issues = found
  const more: DescribedIssue[] = []
  for (const { within, at, branch, choice } of notes.choices) {
    const around = paths.get(within)
    if (around === undefined) continue
    const place = typeof at === 'number' ? (notes.positions.get(within)?.[at] ?? at) : at
    const path = place === undefined ? around : [...around, place]
    const isAbout = ({ keyword, path: its }: DescribedIssue): boolean =>
      /^(?:any|one)Of$/.test(keyword) && JSON.stringify(its) === JSON.stringify(path)
    if (branch === undefined) {
      if (choice === undefined || !issues.some(isAbout)) continue
      issues = issues.filter((issue) => !isAbout(issue))
      more.push({
        path: [...toFormPath(path, data, notes), choice.key],
        keyword: choice.keyword,
        params: {},
        message: words.select(choice.label),
      })
      continue
    }
    const inner = isJsonSchema(branch.schema)
      ? findBranchIssues(branch.schema, branch.field, branch.data)
      : []
    if (inner.length === 0) continue
    const known = new Set(issues.map((issue) => JSON.stringify([issue.path, issue.keyword])))
    issues = [
      ...issues.filter((issue) => !isAbout(issue)),
      ...inner
        .map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
        .filter((issue) => !known.has(JSON.stringify([issue.path, issue.keyword]))),
    ]
  }
  for (const { within, place, isRepeated } of notes.badRows) {
    const path = paths.get(within)
    if (path !== undefined)
      more.push({
        path: [...toFormPath(path, data, notes), ...place],
        keyword: 'propertyNames',
        params: {},
        message: isRepeated ? words.nameRepeated : words.nameMissing,
      })
  }
  return [...issues.map(inForm), ...more]
}
