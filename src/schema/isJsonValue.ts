import type { JsonValue } from './JsonSchema.js'

/** Whether a value is JSON all through: no undefined, no function, no number that JSON cannot write. */
export const isJsonValue = (value: unknown): value is JsonValue => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'object' && Object.values(value).every(isJsonValue)
}
