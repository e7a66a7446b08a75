import * as words from '../messages/en/schema.js'
import type { FieldModel } from './FieldModel.js'
import { optionText } from './formValues.js'
import { isDictionary } from './keywords.js'
import { inSentence, withArticle } from './labelOf.js'
import { spokenParts } from './spokenParts.js'

/** The inputs of a message. */
export interface MessageParts {
  /** The field's label, or "Item 3 of diagnosis codes". */
  readonly label: string
  /** Absent if the data has a value without a field. */
  readonly field: FieldModel | undefined
  /** The keyword's value in the schema. */
  readonly limit: unknown
  /** The invalid value. */
  readonly value: unknown
}

/** The message for an integer outside the safe range. */
export const safeIntegerMessage = (label: string, value: number): string =>
  value < 0
    ? words.wholeNumberFrom(label, Number.MIN_SAFE_INTEGER)
    : words.wholeNumberUpTo(label, Number.MAX_SAFE_INTEGER)

/** A keyword's value for display: options one by one, shortened if there are many. */
const shownOf = (keyword: string, limit: unknown): string => {
  if (keyword !== 'enum' || !Array.isArray(limit)) return optionText(limit)
  const shown = limit.slice(0, 8).map(optionText).join(', ')
  return limit.length > 8 ? `${shown} …` : shown
}

/** The message for a value that violates a keyword: what it must be, in terms of the field. */
export const keywordMessage = (keyword: string, { label, field, limit, value }: MessageParts): string => {
  const inner = inSentence(label)
  // An empty "not" replaces a `false` schema: nothing is allowed there.
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
    ...spokenParts(field, keyword),
  }
  return parts.given ?? words.byKeyword[keyword]?.(parts) ?? words.notValid(label)
}

/** The message for a missing required property. */
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

/** The message for a missing property that another one requires. */
export const dependentMessage = (label: string, field: FieldModel | undefined, because: string): string =>
  words.neededWith(requiredMessage(label, field), inSentence(because))
