import { buildPack, type PackSource } from './buildPack.js'
import { ByteWriter } from './bytes.js'
import type { CodePack } from './CodePack.js'
import { crc32 } from './crc32.js'
import { checksumAt, contentsAt, packFormat, packMagic } from './packFormat.js'
import type { SurfaceWords } from './SurfaceWords.js'
import { encodeTexts, type TextTable } from './TextTable.js'

const section = (writer: ByteWriter, bytes: Uint8Array): void => {
  writer.varint(bytes.length)
  writer.bytes(bytes)
}

const utf8 = new TextEncoder()

const writeJson = (writer: ByteWriter, value: unknown): void =>
  section(writer, utf8.encode(JSON.stringify(value)))

const writeTexts = (writer: ByteWriter, table: TextTable): void => {
  const encoded = encodeTexts(table)
  section(writer, encoded.before)
  section(writer, encoded.after)
  section(writer, encoded.between)
  section(writer, encoded.tokens)
}

const sharedStart = (left: string, right: string): number => {
  let same = 0
  while (same < left.length && left[same] === right[same]) same++
  return same
}

/** Sorted codes share prefixes: writes the shared lengths, then all the remainders. */
const writeCodes = (writer: ByteWriter, codes: readonly string[]): void => {
  const shared = codes.map((code, at) => sharedStart(codes[at - 1] ?? '', code))
  section(writer, Uint8Array.from(shared))
  section(
    writer,
    Uint8Array.from(codes, (code, at) => code.length - (shared[at] ?? 0)),
  )
  section(writer, utf8.encode(codes.map((code, at) => code.slice(shared[at])).join('')))
}

/** The vocabulary is sorted, and most surfaces have one word, so both compress well. */
const writeWords = (writer: ByteWriter, { vocabulary, starts, words }: SurfaceWords): void => {
  section(writer, utf8.encode(vocabulary.join('\n')))
  const counts = new Uint8Array(starts.length - 1)
  for (let surface = 0; surface < counts.length; surface++)
    counts[surface] = (starts[surface + 1] ?? 0) - (starts[surface] ?? 0)
  section(writer, counts)
  writeNumbers(writer, words)
}

/** Writes numbers below 2^24 as three byte planes: nearby numbers share their high bytes. */
const writeNumbers = (writer: ByteWriter, numbers: Uint32Array): void => {
  for (const shift of [0, 8, 16])
    section(
      writer,
      Uint8Array.from(numbers, (number) => (number >>> shift) & 0xff),
    )
}

const withChecksum = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  new DataView(bytes.buffer).setUint32(checksumAt, crc32(bytes.subarray(contentsAt)), true)
  return bytes
}

/**
 * Writes a pack as bytes. Layout: magic, format, checksum of the rest, then sections, each with its length before it.
 * Not compressed: a server or a browser does that, for which its parts are arranged.
 */
export const encodePack = (pack: CodePack): Uint8Array<ArrayBuffer> => {
  const writer = new ByteWriter()
  writer.bytes(packMagic)
  writer.byte(packFormat)
  writer.bytes(new Uint8Array(contentsAt - checksumAt))
  writeJson(writer, pack.info)
  writeCodes(writer, pack.codes)
  section(writer, pack.flags)
  writeJson(writer, [...pack.dates])
  section(writer, utf8.encode(pack.surfaces.join('\n')))
  writeWords(writer, pack.surfaceWords)
  writeTexts(writer, pack.texts)
  writeTexts(writer, pack.terms)
  writeNumbers(writer, pack.termTargets)
  section(writer, pack.termKinds)
  const { chapters, blocks, notes } = pack.notes()
  writeJson(writer, { chapters, blocks, notes: [...notes] })
  // Last, because most packs have none.
  if (pack.modifiers !== undefined) writeJson(writer, [...pack.modifiers.values()])
  return withChecksum(writer.finish())
}

/** Compiles a release and its supplements into the bytes of a pack. */
export const compilePack = (source: PackSource): Uint8Array<ArrayBuffer> => encodePack(buildPack(source))
