import * as words from '../messages/en/schema.js'
import type { DataIssue } from './DataIssue.js'
import type { FieldModel, ObjectField } from './FieldModel.js'
import { optionText } from './formValues.js'
import { inSentence, labelOf, withArticle } from './labelOf.js'

type Path = DataIssue['path']

/** The fields of an object by name, which are many where issues are many. */
const namedFields = new WeakMap<ObjectField, ReadonlyMap<string, FieldModel>>()

const fieldNamed = (object: ObjectField, name: string): FieldModel | undefined => {
  let fields = namedFields.get(object)
  if (!fields) {
    fields = new Map(object.fields.map((field) => [field.name, field]))
    namedFields.set(object, fields)
  }
  return fields.get(name) ?? object.variants?.possible(name)
}

const fieldAt = (model: FieldModel, path: Path): FieldModel | undefined => {
  let field: FieldModel | undefined = model
  for (const name of path) {
    if (field?.kind === 'array' && typeof name === 'number') field = field.item
    else if (field?.kind === 'tuple' && typeof name === 'number') field = field.positions[name] ?? field.item
    else if (field?.kind === 'object') field = fieldNamed(field, String(name))
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
export const describeViolation = ({ path, keyword, params }: DataIssue, model: FieldModel): string => {
  if (keyword === '') return params.limit === false ? words.notAForm : words.uncheckable
  const label = labelAt(model, path)
  const field = fieldAt(model, path)
  const inner = inSentence(label)
  const { limit, actual = 0, because, safe } = params
  if (limit === false) return words.notAllowedHere(inner)
  if (keyword === 'required') return requiredMessage(label, field)
  if (keyword === 'dependentRequired' && because !== undefined)
    return words.neededWith(
      requiredMessage(label, field),
      inSentence(labelAt(model, [...path.slice(0, -1), because])),
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
    example: field?.placeholder,
  }
  return words.byKeyword[keyword]?.(parts) ?? words.notValid(label, keyword)
}
