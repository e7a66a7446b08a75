// What stands in the place of a form while its encounter is loaded, and where it could not be.

export const loading = 'Loading the encounter…'
export const noSuch = 'Encounter not found'
export const notLoaded = 'The encounter could not be loaded'
export const tryAgain = 'Try again'
export const noSuchWhy = 'No encounter has this number. It may be mistyped, or stored in another browser.'
