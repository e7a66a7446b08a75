// Errors of undoing a transition. Whole sentences, as in clientErrors.

export const undoAction = (action: string): string => `undo “${action}”`
export const onlyLastUndone = 'Only the last change of status can be undone.'
export const notUndone = 'This change of status cannot be undone. Use the actions of the encounter instead.'
export const isFinal = (action: string): string => `“${action}” cannot be undone.`
export const undoLeadsTo = (action: string, from: string, to: string): string =>
  `Undoing “${action}” changes the status to ${from}, not to ${to}.`
