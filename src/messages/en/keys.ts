// The words of the keyboard shortcuts.

export const title = 'Keyboard shortcuts'
export const whenTheyWork = 'They work when you are not typing in a field.'
export const areOff = 'Single-key shortcuts are off. You can turn them on in Settings.'
export const close = 'Close'

export const next = 'Next encounter'
export const previous = 'Previous encounter'
export const open = 'Open; press again to go to it'
export const goBack = 'Stop editing, then close'
export const edit = 'Edit, at the first error'
export const submit = 'Submit'
export const approve = 'Approve'
export const giveBack = 'Return to draft, or reopen'
export const undo = 'Undo the last action'
export const select = 'Select the row; with Shift, all rows up to it'
export const search = 'Search'
export const newEncounter = 'New encounter'
export const help = 'Keyboard shortcuts'

/** In Settings. */
export const section = 'Keyboard'
export const singleKeys = 'Single-key shortcuts'
export const singleKeysHint =
  'Press one letter to act in the list: J and K to move, E to edit, S to submit, N for a new encounter. Turn this off if you use speech input or press keys by accident. Enter, Esc, the arrow keys and Ctrl shortcuts always work.'
