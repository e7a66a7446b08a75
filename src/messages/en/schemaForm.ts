// The fields of any schema. Labels come as they stand at their fields.

/** The empty option of a select. */
export const select = 'Select…'
/** A field that no widget can edit. */
export const cannotEdit = (reason: string): string =>
  `This cannot be edited here: ${reason}. A developer can add a widget for it.`
/** Marks the label of an optional field. */
export const optional = 'optional'
/** Replaces a missing value. */
export const noValue = '—'
/** Marks the label of a deprecated field. */
export const deprecated = 'no longer used'

/** The answers to a required boolean. */
export const yes = 'Yes'
export const no = 'No'
