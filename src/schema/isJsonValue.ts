import type { JsonValue } from './JsonSchema.js'

/** Whether a value is entirely JSON: no undefined, no functions, no NaN or infinity. */
export const isJsonValue = (value: unknown): value is JsonValue => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'object' && Object.values(value).every(isJsonValue)
}
