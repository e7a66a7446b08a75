// The list while an encounter is open beside it.

export const loading = 'Loading encounter…'
/** Where it is in the list: "3 of 312". */
export const place = (position: string, total: string): string => `${position} of ${total}`
export const opened = 'Opened beside the list'
/** While others are selected: the keys are theirs. */
export const keysActOnSelected = (count: string): string =>
  `Keyboard shortcuts act on the ${count} selected, not on this encounter.`
export const clearSelection = 'Clear selection'
