/** The first bytes of a pack: "EFPK" and, after it, the number of its format. */
export const packMagic = Uint8Array.of(0x45, 0x46, 0x50, 0x4b)
export const packFormat = 1

/** Bytes that are no pack, or one of another format. The message says which and how to fix it. */
export class PackError extends Error {
  override readonly name = 'PackError'
}
