import type { Messages } from '../messages/Messages.js'
import type { DataIssue } from './DataIssue.js'
import type { FieldModel } from './FieldModel.js'
import { optionText } from './formValues.js'
import { labelOf } from './labelOf.js'
import type { FindField } from './model/findFields.js'
import { spokenParts } from './spokenParts.js'

type Path = DataIssue['path']
type Words = Messages['schema']

/** The label of the value at a path: the field's label, or "Item 3 of diagnosis codes". */
const labelAt = (path: Path, find: FindField, words: Words): string => {
  const last = path.at(-1)
  const field = find(path)
  if (last === undefined) return field === undefined || field.label === '' ? words.theForm : field.label
  // The field of a property that people name themselves has the path of its group.
  if (typeof last === 'string')
    return field === undefined || field.path.at(-1) !== last ? labelOf(last) : field.label
  const list = find(path.slice(0, -1))
  if (list?.kind === 'tuple' && field === list.positions[last] && field) return field.label
  return words.itemOf(last + 1, labelAt(path.slice(0, -1), find, words))
}

/** A keyword's value for display: options one by one, shortened if there are many. */
const shownOf = (keyword: string, limit: unknown): string => {
  if (keyword !== 'enum' || !Array.isArray(limit)) return optionText(limit)
  const shown = limit.slice(0, 8).map(optionText).join(', ')
  return limit.length > 8 ? `${shown} …` : shown
}

/** The words for a missing required property. */
const requiredMessage = (label: string, field: FieldModel | undefined, words: Words): string => {
  switch (field?.kind) {
    case 'enum':
      return words.select(label)
    case 'boolean':
      return words.selectYesOrNo(label)
    case 'array':
      return words.addItem(label)
    case 'object':
      return words.fillIn(label)
    default:
      return words.enter(label)
  }
}

/** The words of an issue for the person at the form: what the value must be, in terms of its field. */
export const describeViolation = (
  { path, keyword, params }: DataIssue,
  find: FindField,
  words: Words,
): string => {
  if (keyword === '') return params.limit === false ? words.notAForm : words.uncheckable
  const label = labelAt(path, find, words)
  const field = find(path)
  const { limit, actual = 0, because, safe } = params
  if (limit === false) return words.notAllowedHere(label)
  if (keyword === 'required') return requiredMessage(label, field, words)
  if (keyword === 'dependentRequired' && because !== undefined)
    return words.neededWith(
      requiredMessage(label, field, words),
      labelAt([...path.slice(0, -1), because], find, words),
    )
  if (safe !== undefined)
    return safe < 0 ? words.wholeNumberFrom(label, safe) : words.wholeNumberUpTo(label, safe)
  const parts = {
    label,
    limit,
    shown: shownOf(keyword, limit),
    excess: actual - Number(limit),
    ...spokenParts(field, keyword),
  }
  return parts.given ?? words.byKeyword[keyword]?.(parts) ?? words.notValid(label)
}
