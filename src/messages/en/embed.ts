// What an element says in a form of the page around it.

export const notSaved = 'Save the encounter first.'
export const unsaved = 'Wait until your changes are saved, or discard them.'
