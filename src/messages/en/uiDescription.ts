// Why a UI description cannot be used. Read by developers.

export const cannotUse = (pointer: string, problem: string, fix: string): string =>
  `The UI description cannot be used: ${pointer} ${problem}. ${fix}`
export const noProperty = (name: string): string => `has “${name}”, and the schema has no such property`
export const correctName = 'Correct or remove the name.'
export const noField = 'is the pointer of no field'
export const correctPointer =
  'Write a JSON Pointer such as “/Name”, with * for the items of a list: “/Lines/*/Units”.'
