/**
 * The keys of the review by what they do: values of `KeyboardEvent.key`, letters in lower case. What handles a key and what
 * shows it read this table.
 */
export const reviewKeys = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  open: ['Enter'],
  back: ['Escape'],
  edit: ['e'],
  submit: ['s'],
  approve: ['a'],
  returnOrReopen: ['r'],
  undo: ['z'],
  select: ['x'],
  search: ['/'],
  newEncounter: ['n'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Something that a key of the review does. */
export type ReviewAction = keyof typeof reviewKeys

/** Whether a key runs an action. Shift changes the letter, not the key. */
export const isKeyOf = (action: ReviewAction, key: string): boolean => {
  const keys: readonly string[] = reviewKeys[action]
  return keys.includes(key.length === 1 ? key.toLowerCase() : key)
}

/** Letters and signs, which speech input can type by accident (WCAG 2.1.4). */
export const isSingleKey = (key: string): boolean => key.length === 1
