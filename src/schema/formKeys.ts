import { isAscii } from '../messages/isAscii.js'

/** Names that react-hook-form refuses, takes for a list's position, or uses in its errors. */
const reserved: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'Infinity',
  'message',
  'root',
  'type',
])

const isPlain = (property: string): boolean =>
  (isAscii(property) ? /^[A-Za-z][A-Za-z0-9_ -]*$/ : /^\p{L}[\p{L}\p{N}_ -]*$/u).test(property) &&
  !reserved.has(property)

/**
 * The key of a property in the form's values: the name itself, or `$` and an escaped name where react-hook-form would take
 * it for a path, such as `a.b`.
 */
export const formKey = (property: string): string =>
  isPlain(property)
    ? property
    : `$${property.replace(/[^A-Za-z0-9_-]/g, (unit) => `$${unit.charCodeAt(0).toString(16)}$`)}`

/** The property of a key in the form's values, the reverse of {@link formKey}. */
export const propertyOf = (key: string): string =>
  key.startsWith('$')
    ? key
        .slice(1)
        .replace(/\$([0-9a-f]+)\$/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    : key
