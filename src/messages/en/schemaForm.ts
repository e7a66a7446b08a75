// The fields of any schema. Labels stand as they are within a sentence: "phone numbers".

export const save = 'Save'
/** The empty option of a select. */
export const select = 'Select…'
export const addTo = (label: string): string => `Add to ${label}`
export const add = (label: string): string => `Add ${label}`
export const remove = (label: string, place: number): string => `Remove ${label} ${place}`
/** A field that no widget can edit. */
export const cannotEdit = (reason: string): string =>
  `This cannot be edited here: ${reason}. A developer can add a widget for it.`
/** Beside the label of a field that may be left empty. */
export const optional = 'optional'
/** Stands where there is no value to read. */
export const noValue = '—'
