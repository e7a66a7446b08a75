// Validation messages for the keywords of the form's JSON Schema. Labels come as they stand at their fields.

import { inSentence, withArticle } from '../englishGrammar.js'

const count = (limit: unknown, noun: string): string => `${String(limit)} ${noun}${limit === 1 ? '' : 's'}`

export const theForm = 'The form'
export const itemOf = (position: number, list: string): string => `Item ${position} of ${inSentence(list)}`

export const wholeNumberFrom = (label: string, least: number): string =>
  `${label} must be a whole number from ${least}`
export const wholeNumberUpTo = (label: string, most: number): string =>
  `${label} must be a whole number up to ${most}`

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of fields',
  null: 'left empty',
}

const formats: Readonly<Record<string, string>> = {
  date: 'a valid date, for example 2026-06-15',
  time: 'a time with its time zone, for example 09:30:00Z',
  'date-time': 'a date and time with its time zone, for example 2026-06-15T09:30:00Z',
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

/** The inputs of a keyword's message. */
interface Parts {
  /** The field's label. */
  readonly label: string
  /** The keyword's value in the schema, and its text. */
  readonly limit: unknown
  readonly shown: string
  /** The number of items above or below the limit. */
  readonly excess: number
  /** A valid example, if the schema has one. */
  readonly example: string | undefined
  /** What the schema says about the field. */
  readonly help?: string | undefined
  /** The message that the schema gives for the keyword. */
  readonly given?: string | undefined
  /** Both bounds, where the schema has two for what the keyword is about. */
  readonly range?: readonly [least: number, most: number] | undefined
}

/** The format of a text is told by its description and an example: nobody reads a regular expression. */
const rightFormat = ({ label, help, example }: Parts): string => {
  const like = example === undefined ? '' : `, for example ${example}`
  return help === undefined
    ? `${label} must be in the right format${like}`
    : `${label} is not in the right format. ${help.replace(/[.\s]+$/, '')}${like}`
}

const lengthRange = ({ label, range, limit }: Parts, orElse: string): string => {
  if (range === undefined) return `${label} must be ${count(limit, 'character')} ${orElse}`
  const [least, most] = range
  return least === most
    ? `${label} must be ${count(most, 'character')}`
    : `${label} must be between ${least} and ${most} characters`
}

const valueRange = ({ label, range, shown }: Parts, orElse: string): string =>
  range === undefined
    ? `${label} must be ${shown} ${orElse}`
    : `${label} must be between ${range[0]} and ${range[1]}`

/** 0.01 has two decimal places; undefined for a number that is no such step. */
const decimalPlaces = (step: unknown): number | undefined => {
  const [, zeros] = /^0\.(0*)1$/.exec(String(step)) ?? []
  return zeros === undefined ? undefined : zeros.length + 1
}

/** The message for each violated keyword of JSON Schema. */
export const byKeyword: Readonly<Record<string, (parts: Parts) => string>> = {
  type: ({ label, limit }) => {
    const names = [limit].flat().filter((name, _, all) => name !== 'null' || all.length === 1)
    return `${label} must be ${names.map((name) => types[String(name)] ?? String(name)).join(' or ')}`
  },
  enum: ({ label, shown }) => `Select ${withArticle(label)} from the list: ${shown}`,
  const: ({ label, shown }) => `${label} must be ${shown}`,
  minimum: (parts) => valueRange(parts, 'or more'),
  maximum: (parts) => valueRange(parts, 'or less'),
  exclusiveMinimum: ({ label, shown }) => `${label} must be more than ${shown}`,
  exclusiveMaximum: ({ label, shown }) => `${label} must be less than ${shown}`,
  multipleOf: ({ label, limit, shown }) => {
    const places = decimalPlaces(limit)
    return places === undefined
      ? `${label} must be a multiple of ${shown}`
      : `${label} must have ${count(places, 'decimal place')} or fewer`
  },
  minLength: (parts) => lengthRange(parts, 'or more'),
  maxLength: (parts) => lengthRange(parts, 'or fewer'),
  pattern: rightFormat,
  format: (parts) => {
    const format = formats[parts.shown]
    return format === undefined ? rightFormat(parts) : `${parts.label} must be ${format}`
  },
  minItems: ({ label, limit, excess }) =>
    `${label} must have ${count(limit, 'item')} or more: add ${-excess}`,
  maxItems: ({ label, limit, excess }) =>
    `${label} must have ${count(limit, 'item')} or fewer: remove ${excess}`,
  uniqueItems: ({ label }) => `${label} must not have the same item twice: remove one`,
  minProperties: ({ label, limit }) => `Fill in at least ${count(limit, 'field')} of ${inSentence(label)}`,
  maxProperties: ({ label, limit }) => `Fill in at most ${count(limit, 'field')} of ${inSentence(label)}`,
  contains: ({ label }) => `${label} must have an item of the expected kind: add one`,
  minContains: ({ label, limit }) =>
    `${label} must have at least ${count(limit, 'item')} of the expected kind: add more`,
  maxContains: ({ label, limit }) =>
    `${label} must have at most ${count(limit, 'item')} of the expected kind: remove some`,
  anyOf: ({ label }) => `${label} does not have any of the allowed forms: change it`,
  oneOf: ({ label }) => `${label} must have exactly one of the allowed forms: change it`,
  propertyNames: ({ label }) => `${label} has a property whose name is not allowed: rename or remove it`,
  not: ({ label }) => `${label} has a value that is not allowed: change it`,
}

export const notAllowedHere = (field: string): string => `Remove ${inSentence(field)}: it is not allowed here`
export const notValid = (label: string): string => `${label} is not valid: change it`

export const select = (field: string): string => `Select ${withArticle(field)}`
export const selectYesOrNo = (field: string): string => `Select yes or no for ${inSentence(field)}`
export const enter = (field: string): string => `Enter ${withArticle(field)}`
export const fillIn = (field: string): string => `Fill in ${inSentence(field)}`
export const addItem = (field: string): string => `Add at least one item to ${inSentence(field)}`
/** @param what What to do about the missing field. */
export const neededWith = (what: string, other: string): string =>
  `${what}: it is needed with ${inSentence(other)}`

export const uncheckable =
  'The form could not be checked: a value is nested too deeply or is not JSON. Remove what you added last.'
export const notAForm =
  'This form cannot be filled in: it needs a JSON Schema of type “object” and the values of its properties.'

// Why a field cannot be edited. Each follows "This cannot be edited here:".
export const noValueToSelect = (keyword: string): string => `“${keyword}” has no value to select`
export const schemaIsFalse = 'its schema is “false”, so it is not allowed'
