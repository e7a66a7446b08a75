// The fields of any schema. Labels keep their case within a sentence: "phone numbers".

export const save = 'Save'
/** The empty option of a select. */
export const select = 'Select…'
export const addTo = (label: string): string => `Add to ${label}`
export const add = (label: string): string => `Add ${label}`
export const remove = (label: string, place: number): string => `Remove ${label} ${place}`
/** A field that no widget can edit. */
export const cannotEdit = (reason: string): string =>
  `This cannot be edited here: ${reason}. A developer can add a widget for it.`
/** Marks the label of an optional field. */
export const optional = 'optional'
/** Replaces a missing value. */
export const noValue = '—'
