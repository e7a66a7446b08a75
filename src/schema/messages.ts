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

const listOf = (options: readonly unknown[]): string => {
  const shown = options.slice(0, 8).map(optionText).join(', ')
  return options.length > 8 ? `${shown} …` : shown
}

const anyOfTypes = (limit: unknown): string => {
  const types: readonly unknown[] = Array.isArray(limit) ? limit : [limit]
  return words.anyOf(types.filter((type) => type !== 'null' || types.length === 1).map(String))
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const keywordMessages: Readonly<Record<string, (parts: MessageParts) => string>> = {
  type: ({ label, limit }) => words.mustBe(label, anyOfTypes(limit)),
  enum: ({ label, limit }) => words.selectFrom(withArticle(label), listOf(Array.isArray(limit) ? limit : [])),
  const: ({ label, limit }) => words.mustBe(label, optionText(limit)),
  minimum: ({ label, limit }) => words.atLeast(label, limit),
  maximum: ({ label, limit }) => words.atMost(label, limit),
  exclusiveMinimum: ({ label, limit }) => words.moreThan(label, limit),
  exclusiveMaximum: ({ label, limit }) => words.lessThan(label, limit),
  multipleOf: ({ label, limit }) => words.multipleOf(label, limit),
  minLength: ({ label, limit }) => words.tooShort(label, limit),
  maxLength: ({ label, limit }) => words.tooLong(label, limit),
  pattern: ({ label, limit, field }) =>
    field?.placeholder === undefined
      ? words.mustMatch(label, String(limit))
      : words.mustLookLike(label, field.placeholder),
  format: ({ label, limit }) => words.mustBeOfFormat(label, String(limit)),
  minItems: ({ label, limit, value }) => words.tooFewItems(label, limit, Number(limit) - lengthOf(value)),
  maxItems: ({ label, limit, value }) => words.tooManyItems(label, limit, lengthOf(value) - Number(limit)),
  uniqueItems: ({ label }) => words.sameItems(label),
  minProperties: ({ label, limit }) => words.tooFewFields(inSentence(label), limit),
  maxProperties: ({ label, limit }) => words.tooManyFields(inSentence(label), limit),
  contains: ({ label }) => words.missesKind(label),
  minContains: ({ label, limit }) => words.tooFewOfKind(label, limit),
  maxContains: ({ label, limit }) => words.tooManyOfKind(label, limit),
  anyOf: ({ label }) => words.fitsNone(label),
  oneOf: ({ label }) => words.notOne(label),
  propertyNames: ({ label }) => words.badPropertyName(label),
  not: ({ label, limit }) =>
    // An empty "not" stands for a schema of false: whatever is there is too much.
    isDictionary(limit) && Object.keys(limit).length === 0
      ? words.notAllowedHere(inSentence(label))
      : words.valueNotAllowed(label),
}

/** What to say of a value that breaks a keyword: what it must be, in the field's own words. */
export const keywordMessage = (keyword: string, parts: MessageParts): string =>
  keywordMessages[keyword]?.(parts) ?? words.notValid(parts.label, keyword)

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
