// The list while an encounter is open beside it.

export const loading = 'Loading encounter…'
/** The position in the list: "3 of 312". */
export const place = (position: string, total: string): string => `${position} of ${total}`
export const opened = 'Opened beside the list'
/** Shown while rows are selected, which the keys act on. */
export const keysActOnSelected = (count: string): string =>
  `Keyboard shortcuts act on the ${count} selected, not on this encounter.`
export const clearSelection = 'Clear selection'
