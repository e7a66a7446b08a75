// Why a practice's extension of the encounter cannot be used. Read by whoever writes config.json.

const wrong = (at: string, problem: string, fix: string): string =>
  `config.json cannot be used: ${at} ${problem}. ${fix}`

export const notAnObject = (at: string): string =>
  wrong(at, 'is not an object', 'Write { … } with the settings that docs/extend.md lists.')
export const notNames = (at: string): string =>
  wrong(at, 'is not a list of property names', 'Write names in quotes, such as ["PlaceOfService"].')
export const notLabels = (at: string): string =>
  wrong(at, 'is not an object of labels', 'Write { "11": "Office" } with a label for each value.')
export const notText = (at: string): string => wrong(at, 'is not text', 'Write it in quotes, or remove it.')
export const notSwitch = (at: string): string =>
  wrong(at, 'is neither true nor false', 'Write one of them without quotes, or remove it.')
export const unknownKey = (at: string, known: readonly string[]): string =>
  wrong(at, 'is not a setting', `Remove it, or use one of: ${known.join(', ')}.`)
export const taken = (at: string): string =>
  wrong(at, 'is already a part of the encounter', 'Give yours another name.')
export const refusedKeyword = (at: string): string =>
  wrong(
    at,
    'would change the encounter that it adds to',
    'Remove it: an extension adds "properties", "required", "$defs" and conditions.',
  )
export const unknownProperty = (at: string, name: string): string =>
  wrong(
    at,
    `lists “${name}”, which the encounter does not have`,
    'Correct the name, or add it to encounter.schema.properties.',
  )
export const unknownField = (at: string, pointer: string): string =>
  wrong(
    at,
    `has “${pointer}”, where the encounter has no field`,
    'Write a JSON Pointer such as "/PlaceOfService", with * for the items of a list: "/ServiceLines/*/Units".',
  )
export const notRows = (at: string): string =>
  wrong(
    at,
    'does not name a list of objects whose items have that property, a string',
    'Write { "ServiceLines": "LineId" } for a list ServiceLines whose items have a string LineId.',
  )
export const schemaProblem = (problem: string): string =>
  wrong('encounter.schema', `has an error (${problem})`, 'Correct the schema.')
