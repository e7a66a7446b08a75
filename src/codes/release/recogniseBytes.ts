/** What the first bytes of a file reveal. */
export type ByteKind = 'zip' | 'pdf' | 'office' | 'gzip' | 'text'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** Distinguishes zip, PDF, old Office and gzip files from possible text. */
export const recogniseBytes = (bytes: Uint8Array): ByteKind => {
  // A zip without entries begins with its end record.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'office'
  return startsWith(bytes, [0x1f, 0x8b]) ? 'gzip' : 'text'
}
