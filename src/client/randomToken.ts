const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Letters and digits at random, five bits and more each. Not `crypto.randomUUID`, which a page without https lacks. */
export const randomToken = (length: number): string =>
  Array.from(
    crypto.getRandomValues(new Uint32Array(length)),
    (part) => alphabet[part % alphabet.length],
  ).join('')

/** A version that no other state of any record has. */
export const newVersion = (): string => randomToken(12)

/** The idempotency key of a write. */
export const newIdempotencyKey = (): string => randomToken(24)
