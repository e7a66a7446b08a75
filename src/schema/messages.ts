import * as words from '../messages/en/schema.js'
import type { FieldModel } from './FieldModel.js'
import { optionText } from './formValues.js'
import { isDictionary } from './keywords.js'
import { inSentence, withArticle } from './labelOf.js'

/** What a message is made from. */
export interface MessageParts {
  /** The field's label, or "Item 3 of diagnosis codes". */
  readonly label: string
  /** Absent where the data has a value that the model has no field for. */
  readonly field: FieldModel | undefined
  /** The keyword's value in the schema. */
  readonly limit: unknown
  /** The value at fault. */
  readonly value: unknown
}

/** A number as it is written out in full. */
export const safeIntegerMessage = (label: string, value: number): string =>
  value < 0
    ? words.wholeNumberFrom(label, Number.MIN_SAFE_INTEGER)
    : words.wholeNumberUpTo(label, Number.MAX_SAFE_INTEGER)

/** A keyword's value as a person reads it: options one by one, but a few of many. */
const shownOf = (keyword: string, limit: unknown): string => {
  if (keyword !== 'enum' || !Array.isArray(limit)) return optionText(limit)
  const shown = limit.slice(0, 8).map(optionText).join(', ')
  return limit.length > 8 ? `${shown} …` : shown
}

/** What to say of a value that breaks a keyword: what it must be, in the field's own words. */
export const keywordMessage = (keyword: string, { label, field, limit, value }: MessageParts): string => {
  const inner = inSentence(label)
  // An empty "not" stands for a schema of false: whatever is there is too much.
  if (keyword === 'not' && isDictionary(limit) && Object.keys(limit).length === 0)
    return words.notAllowedHere(inner)
  const excess = (Array.isArray(value) ? value.length : 0) - Number(limit)
  const parts = {
    label,
    inner,
    aField: withArticle(label),
    limit,
    shown: shownOf(keyword, limit),
    excess,
    example: field?.placeholder,
  }
  return words.byKeyword[keyword]?.(parts) ?? words.notValid(label, keyword)
}

/** What to say of a required property that is missing. */
export const requiredMessage = (label: string, field: FieldModel | undefined): string => {
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

/** What to say of a property that is missing while another one is filled in. */
export const dependentMessage = (label: string, field: FieldModel | undefined, because: string): string =>
  words.neededWith(requiredMessage(label, field), inSentence(because))
