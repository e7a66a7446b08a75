/** What was read from a stored text, or why it could not be read: one line, without the values that it holds. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string }

const LATEST_INSTANT = 8.64e15

/** Says why a stored text cannot be read. */
export const unreadable = (reason: string): { readonly ok: false; readonly reason: string } => ({
  ok: false,
  reason,
})

/** Parses a stored JSON array. */
export const decodeArray = (raw: string): Decoded<readonly unknown[]> => {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return unreadable('it is not JSON')
  }
  return Array.isArray(value) ? { ok: true, value } : unreadable('it does not have the stored form')
}

/** Whether a value is a whole number that can be a version: 1 or more. */
export const isVersionNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1

/** Whether a value is an instant that a `Date` can hold, in milliseconds since 1970 in UTC. */
export const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LATEST_INSTANT

/** Whether a value is a plain JSON object. */
export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
