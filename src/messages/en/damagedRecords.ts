// Why a damaged record cannot be downloaded, restored or set aside.

type Id = number | string

export const gone = (id: Id): string => `Encounter ${id} is no longer here.`
export const damagedGone = 'This damaged encounter is no longer here. Reload the list.'
export const notInMemory = 'Encounters that are only in memory cannot be marked as damaged.'
export const noneInMemory = 'There are no damaged encounters here.'

export const idTaken = (id: Id): string =>
  `There is another encounter ${id} now. Download the damaged one and compare the two.`
/** @param why A reason, without its full stop. */
export const notPutBack = (why: string): string =>
  `It cannot be restored: ${why}. Download it, and ask your administrator for help.`
export const notWhole = 'it is incomplete'
