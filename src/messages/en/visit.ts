export const form = 'Encounter'

export const visit = 'Visit'

export const noPatient = 'No patient selected'

export const change = 'Change'

/** Folds the fields of the visit to a line. */
export const hide = 'Hide fields'

/** Where no directory tells the name. */
export const unnamedProvider = (id: string): string => `Provider ${id}`
