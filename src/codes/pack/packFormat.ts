/** The first bytes of a pack: "EFPK" and, after it, the number of its format. */
export const packMagic = Uint8Array.of(0x45, 0x46, 0x50, 0x4b)

/** Format 2 has a checksum; its number is two bits away from 1, so that no flipped bit makes the one of the other. */
export const packFormat = 2

/** The format before there was a checksum. It is refused: what is damaged in it cannot be told. */
export const formatWithoutChecksum = 1

/** Where the CRC-32 of all that follows it stands, its lowest byte first. */
export const checksumAt = packMagic.length + 1
export const contentsAt = checksumAt + 4

/** Bytes that are no pack, are damaged, or have another format. The message says which and how to fix it. */
export class PackError extends Error {
  override readonly name = 'PackError'
}
