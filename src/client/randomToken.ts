const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Random letters and digits, more than five bits each. `crypto.randomUUID` is missing on pages without https. */
export const randomToken = (length: number): string =>
  Array.from(
    crypto.getRandomValues(new Uint32Array(length)),
    (part) => alphabet[part % alphabet.length],
  ).join('')

/** A version that is unique among all states of all records. */
export const newVersion = (): string => randomToken(12)

/** The idempotency key of a write. */
export const newIdempotencyKey = (): string => randomToken(24)
