// Replaces a form that cannot be shown, or accompanies one whose changes could not be restored.

export const notShown = 'This encounter could not be shown'
export const notShownWhy = 'Something in it made the form fail. What is saved was not changed.'
export const notShownKept =
  'Something in it made the form fail. What is saved was not changed, and your changes are kept in this tab.'
export const download = 'Download my changes'
export const startOver = 'Start over without them'
export const moveAside = 'Move the damaged encounter aside'
export const notMoved = 'It could not be moved. Try again in a moment.'
export const isMoved = (id: string | number): string => `Encounter ${id} was moved to the damaged records`
export const isMovedWhy = 'Nothing was deleted. It can be downloaded, and put back once it can be shown.'
export const fileName = 'my-changes'

export const notPutBack = 'Your earlier changes could not be put back.'
export const keptAside = 'They are kept in this tab and were not deleted.'
export const formAnew = 'The form starts empty.'
export const formSince = 'The form shows what you typed since.'
export const formSaved = 'The form shows what is saved.'
export const discard = 'Discard them'
