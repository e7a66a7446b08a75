export const form = 'Encounter'

export const visit = 'Visit'

export const noPatient = 'No patient selected'

export const change = 'Change'

export const done = 'Done'

/** Where no directory tells the name. */
export const unnamedProvider = (id: string): string => `Provider ${id}`
