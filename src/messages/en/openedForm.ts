// Replaces a form while its encounter is loading, or if it could not be loaded.

export const loading = 'Loading the encounter…'
export const noSuch = 'Encounter not found'
export const notLoaded = 'The encounter could not be loaded'
export const tryAgain = 'Try again'
export const noSuchWhy = 'No encounter has this number. It may be mistyped, or stored in another browser.'
