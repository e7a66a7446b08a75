// Addresses that lead nowhere.

export const page = 'Page not found'
export const pageHint = 'There is nothing at this address. It may be mistyped, or the page may have moved.'
export const encounterTitle = 'Encounter'
export const encounter = 'Encounter not found'
export const encounterHint = 'No encounter has the number in this address. It may be mistyped.'
