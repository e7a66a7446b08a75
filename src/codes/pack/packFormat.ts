/** The first bytes of a pack: "EFPK" and, after it, the number of its format. */
export const packMagic = Uint8Array.of(0x45, 0x46, 0x50, 0x4b)

/** Format 2 has a checksum. It differs from 1 in two bits, so no single flip turns one into the other. */
export const packFormat = 2

/** The format without a checksum. It is rejected because damage in it cannot be detected. */
export const formatWithoutChecksum = 1

/** Offset of the CRC-32 of everything after it, little-endian. */
export const checksumAt = packMagic.length + 1
export const contentsAt = checksumAt + 4

/** Bytes that are no pack, are damaged, or have another format. The message says which and how to fix it. */
export class PackError extends Error {
  override readonly name = 'PackError'
}
