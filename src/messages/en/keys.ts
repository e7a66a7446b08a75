// The words of the keyboard shortcuts.

export const title = 'Keyboard shortcuts'
export const whenTheyWork = 'Single keys work when you are not typing in a field.'
export const areOff = 'Single-key shortcuts are off. You can turn them on in Settings.'
export const close = 'Close'

export const next = 'Next encounter'
export const previous = 'Previous encounter'
export const open = 'Open; press again to go to it'
export const nextVisit = 'Next visit'
export const previousVisit = 'Previous visit'
export const openVisit = 'Start or open the visit'
export const goBack = 'Stop editing, then close'
export const edit = 'Edit, at the first error'
export const submit = 'Submit'
/** Keys as they are shown; any other shows as it is. */
export const keyNames: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' }
export const approve = 'Approve'
export const giveBack = 'Return to draft, or reopen'
export const undo = 'Undo the last action'
export const select = 'Select the row; with Shift, all rows up to it'
export const search = 'Search'
export const newEncounter = 'New encounter'
export const help = 'Keyboard shortcuts'
