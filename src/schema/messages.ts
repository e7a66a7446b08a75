import * as words from '../messages/en/schema.js'
import type { DataIssue } from './DataIssue.js'
import type { FieldModel } from './FieldModel.js'
import { optionText } from './formValues.js'
import { inSentence, labelOf, withArticle } from './labelOf.js'
import type { FindField } from './model/findFields.js'
import { spokenParts } from './spokenParts.js'

type Path = DataIssue['path']

/** The label of the value at a path: the field's label, or "Item 3 of diagnosis codes". */
const labelAt = (path: Path, find: FindField): string => {
  const last = path.at(-1)
  const field = find(path)
  if (last === undefined) return field === undefined || field.label === '' ? words.theForm : field.label
  // The field of a property that people name themselves has the path of its group.
  if (typeof last === 'string')
    return field === undefined || field.path.at(-1) !== last ? labelOf(last) : field.label
  const list = find(path.slice(0, -1))
  if (list?.kind === 'tuple' && field === list.positions[last] && field) return field.label
  return words.itemOf(last + 1, inSentence(labelAt(path.slice(0, -1), find)))
}

/** A keyword's value for display: options one by one, shortened if there are many. */
const shownOf = (keyword: string, limit: unknown): string => {
  if (keyword !== 'enum' || !Array.isArray(limit)) return optionText(limit)
  const shown = limit.slice(0, 8).map(optionText).join(', ')
  return limit.length > 8 ? `${shown} …` : shown
}

/** The words for a missing required property. */
const requiredMessage = (label: string, field: FieldModel | undefined): string => {
  switch (field?.kind) {
    case 'enum':
      return words.select(withArticle(label))
    case 'boolean':
      return words.selectYesOrNo(inSentence(label))
    case 'array':
      return words.addItem(inSentence(label))
    case 'object':
      return words.fillIn(inSentence(label))
    default:
      return words.enter(withArticle(label))
  }
}

/** The words of an issue for the person at the form: what the value must be, in terms of its field. */
export const describeViolation = ({ path, keyword, params }: DataIssue, find: FindField): string => {
  if (keyword === '') return params.limit === false ? words.notAForm : words.uncheckable
  const label = labelAt(path, find)
  const field = find(path)
  const inner = inSentence(label)
  const { limit, actual = 0, because, safe } = params
  if (limit === false) return words.notAllowedHere(inner)
  if (keyword === 'required') return requiredMessage(label, field)
  if (keyword === 'dependentRequired' && because !== undefined)
    return words.neededWith(
      requiredMessage(label, field),
      inSentence(labelAt([...path.slice(0, -1), because], find)),
    )
  if (safe !== undefined)
    return safe < 0 ? words.wholeNumberFrom(label, safe) : words.wholeNumberUpTo(label, safe)
  const parts = {
    label,
    inner,
    aField: withArticle(label),
    limit,
    shown: shownOf(keyword, limit),
    excess: actual - Number(limit),
    ...spokenParts(field, keyword),
  }
  return parts.given ?? words.byKeyword[keyword]?.(parts) ?? words.notValid(label)
}
