/** A number that nothing counts up: nine digits, which a person can read out. */
export const randomSerial = (): number => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return 100_000_000 + (random % 900_000_000)
}

/** `urn:uuid:` with a random UUID. `crypto.randomUUID` is missing on pages without https. */
export const newUrn = (): string => {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
