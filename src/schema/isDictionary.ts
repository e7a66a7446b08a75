/** A JSON object with unknown content. */
export type Dictionary = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object (not null, not a list). */
export const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a string. */
export const isText = (value: unknown): value is string => typeof value === 'string'
