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

const count = (limit: unknown, noun: string): string => `${String(limit)} ${noun}${limit === 1 ? '' : 's'}`

/** A number as it is written out in full. */
export const safeIntegerMessage = (label: string, value: number): string =>
  value < 0
    ? `${label} must be a whole number from ${Number.MIN_SAFE_INTEGER}`
    : `${label} must be a whole number up to ${Number.MAX_SAFE_INTEGER}`

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of fields',
  null: 'left empty',
}

const formats: Readonly<Record<string, string>> = {
  date: 'a real date, for example 2026-06-15',
  time: 'a time with its zone, for example 09:30:00Z',
  'date-time': 'a date and time with its zone, for example 2026-06-15T09:30:00Z',
  duration: 'a duration, for example P3D for three days',
  email: 'an email address, for example name@example.com',
  hostname: 'a host name, for example www.example.com',
  ipv4: 'an IPv4 address, for example 192.0.2.1',
  ipv6: 'an IPv6 address, for example 2001:db8::1',
  uri: 'a web address, for example https://example.com',
  url: 'a web address, for example https://example.com',
  'uri-reference': 'an address, for example /patients',
  'uri-template': 'an address template, for example /patients/{id}',
  uuid: 'a UUID, for example 123e4567-e89b-12d3-a456-426614174000',
  regex: 'a regular expression, for example ^[A-Z]+$',
  'json-pointer': 'a JSON Pointer, for example /patient/name',
  'json-pointer-uri-fragment': 'a JSON Pointer fragment, for example #/patient/name',
  'relative-json-pointer': 'a relative JSON Pointer, for example 1/name',
}

const listOf = (options: readonly unknown[]): string => {
  const shown = options.slice(0, 8).map(optionText).join(', ')
  return options.length > 8 ? `${shown} …` : shown
}

const anyOfTypes = (limit: unknown): string => {
  const types: readonly unknown[] = Array.isArray(limit) ? limit : [limit]
  return types
    .filter((type) => type !== 'null' || types.length === 1)
    .map((type) => typeWords[String(type)] ?? String(type))
    .join(' or ')
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const keywordMessages: Readonly<Record<string, (parts: MessageParts) => string>> = {
  type: ({ label, limit }) => `${label} must be ${anyOfTypes(limit)}`,
  enum: ({ label, limit }) =>
    `Choose ${withArticle(label)} from the list: ${listOf(Array.isArray(limit) ? limit : [])}`,
  const: ({ label, limit }) => `${label} must be ${optionText(limit)}`,
  minimum: ({ label, limit }) => `${label} must be ${String(limit)} or more`,
  maximum: ({ label, limit }) => `${label} must be ${String(limit)} or less`,
  exclusiveMinimum: ({ label, limit }) => `${label} must be more than ${String(limit)}`,
  exclusiveMaximum: ({ label, limit }) => `${label} must be less than ${String(limit)}`,
  multipleOf: ({ label, limit }) => `${label} must be a multiple of ${String(limit)}`,
  minLength: ({ label, limit }) => `${label} must be ${count(limit, 'character')} or more`,
  maxLength: ({ label, limit }) => `${label} must be ${count(limit, 'character')} or fewer`,
  pattern: ({ label, limit, field }) =>
    field?.placeholder === undefined
      ? `${label} must match the pattern ${String(limit)}`
      : `${label} must be in the right format, for example ${field.placeholder}`,
  format: ({ label, limit }) =>
    `${label} must be ${formats[String(limit)] ?? `in the format ${String(limit)}`}`,
  minItems: ({ label, limit, value }) =>
    `${label} must have ${count(limit, 'item')} or more: add ${Number(limit) - lengthOf(value)}`,
  maxItems: ({ label, limit, value }) =>
    `${label} must have ${count(limit, 'item')} or fewer: remove ${lengthOf(value) - Number(limit)}`,
  uniqueItems: ({ label }) => `${label} must not have the same item twice: remove one of them`,
  minProperties: ({ label, limit }) => `Fill in at least ${count(limit, 'field')} of ${inSentence(label)}`,
  maxProperties: ({ label, limit }) => `Fill in at most ${count(limit, 'field')} of ${inSentence(label)}`,
  contains: ({ label }) => `${label} must have an item of the expected kind: add one`,
  minContains: ({ label, limit }) =>
    `${label} must have at least ${count(limit, 'item')} of the expected kind: add more`,
  maxContains: ({ label, limit }) =>
    `${label} must have at most ${count(limit, 'item')} of the expected kind: remove some`,
  anyOf: ({ label }) => `${label} is in none of the forms that are allowed: change it to fit one`,
  oneOf: ({ label }) => `${label} must fit exactly one of the forms that are allowed: change it`,
  propertyNames: ({ label }) => `${label} has a property whose name is not allowed: rename or remove it`,
  not: ({ label, limit }) =>
    // An empty "not" stands for a schema of false: whatever is there is too much.
    isDictionary(limit) && Object.keys(limit).length === 0
      ? `Remove ${inSentence(label)}: it is not allowed here`
      : `${label} has a value that is not allowed: change it`,
}

/** What to say of a value that breaks a keyword: what it must be, in the field's own words. */
export const keywordMessage = (keyword: string, parts: MessageParts): string =>
  keywordMessages[keyword]?.(parts) ?? `${parts.label} is not valid ("${keyword}"): change it`

/** What to say of a required property that is missing. */
export const requiredMessage = (label: string, field: FieldModel | undefined): string => {
  switch (field?.kind) {
    case 'enum':
      return `Choose ${withArticle(label)}`
    case 'boolean':
      return `Choose yes or no for ${inSentence(label)}`
    case 'array':
      return `Add at least one item to ${inSentence(label)}`
    case 'object':
      return `Fill in ${inSentence(label)}`
    default:
      return `Enter ${withArticle(label)}`
  }
}

/** What to say of a property that is missing while another one is filled in. */
export const dependentMessage = (label: string, field: FieldModel | undefined, because: string): string =>
  `${requiredMessage(label, field)}: it is needed with ${inSentence(because)}`

/** What to say where the validator could not run at all. */
export const uncheckableMessage =
  'The form could not be checked: a value is nested too deeply or is not JSON. Remove what was added last.'
