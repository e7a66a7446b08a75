export const form = 'Encounter'

export const visit = 'Visit'

export const noPatient = 'No patient selected'

export const change = 'Change'

/** Collapses the visit's fields to one line. */
export const hide = 'Hide fields'

/** A provider without a known name. */
export const unnamedProvider = (id: string): string => `Provider ${id}`
