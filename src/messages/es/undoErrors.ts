export const undoAction = (action: string): string => `deshacer “${action}”`
export const onlyLastUndone = 'Solo se puede deshacer el último cambio de estado.'
export const notUndone =
  'Este cambio de estado no se puede deshacer. Use en su lugar las acciones del encuentro.'
export const isFinal = (action: string): string => `“${action}” no se puede deshacer.`
export const undoLeadsTo = (action: string, from: string, to: string): string =>
  `Deshacer “${action}” cambia el estado a ${from}, no a ${to}.`
