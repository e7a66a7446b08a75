const polynomial = 0xedb88320

/** Four tables allow reading four bytes at a time, three times as fast as one by one. */
const makeTables = (): Uint32Array => {
  const tables = new Uint32Array(4 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 0 ? rest >>> 1 : (rest >>> 1) ^ polynomial
    tables[byte] = rest
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] ?? 0
    tables[at] = (before >>> 8) ^ (tables[before & 0xff] ?? 0)
  }
  return tables
}

/**
 * The CRC-32 of bytes, as in zip and gzip. It detects any single flipped bit and any burst of up to 32. The
 * platform has no equivalent that works everywhere: `crypto.subtle` needs https, and `DecompressionStream` only
 * checks compressed data.
 */
export const crc32 = (bytes: Uint8Array): number => {
  const tables = makeTables()
  const table = (number: number, byte: number): number => tables[(number << 8) | (byte & 0xff)] ?? 0
  let sum = -1
  let at = 0
  for (const last = bytes.length - 3; at < last; at += 4) {
    sum ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    sum = table(3, sum) ^ table(2, sum >>> 8) ^ table(1, sum >>> 16) ^ table(0, sum >>> 24)
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ table(0, sum ^ (bytes[at] ?? 0))
  return ~sum >>> 0
}
