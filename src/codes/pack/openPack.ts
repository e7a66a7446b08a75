import * as words from '../../messages/en/codeSets.js'
import type { ReleaseModifier } from '../release/CodeRelease.js'
import { ByteReader } from './bytes.js'
import type { CodePack, PackInfo, PackNotes } from './CodePack.js'
import { crc32 } from './crc32.js'
import {
  checksumAt,
  contentsAt,
  formatWithoutChecksum,
  PackError,
  packFormat,
  packMagic,
} from './packFormat.js'
import type { SurfaceWords } from './SurfaceWords.js'
import { decodeTexts, type EncodedTexts, type TextTable } from './TextTable.js'

const readSection = (reader: ByteReader): Uint8Array => reader.bytes(reader.varint())

const readUtf8 = (reader: ByteReader): string => new TextDecoder().decode(readSection(reader))

/** The shape is trusted: the checksum proves that `encodePack` wrote it. */
const readJson = <Value>(reader: ByteReader): Value => JSON.parse(readUtf8(reader))

const readTexts = (reader: ByteReader, surfaceCount: number): TextTable => {
  const encoded: EncodedTexts = {
    before: readSection(reader),
    after: readSection(reader),
    between: readSection(reader),
    tokens: readSection(reader),
  }
  return decodeTexts(encoded, surfaceCount)
}

const readCodes = (reader: ByteReader): readonly string[] => {
  const shared = readSection(reader)
  const lengths = readSection(reader)
  const rest = readUtf8(reader)
  const codes: string[] = []
  let before = ''
  let at = 0
  for (let index = 0; index < shared.length; index++) {
    const end = at + (lengths[index] ?? 0)
    before = before.slice(0, shared[index]) + rest.slice(at, end)
    codes.push(before)
    at = end
  }
  return codes
}

const readNumbers = (reader: ByteReader): Uint32Array => {
  const low = readSection(reader)
  const middle = readSection(reader)
  const high = readSection(reader)
  const numbers = new Uint32Array(low.length)
  for (let at = 0; at < low.length; at++)
    numbers[at] = (low[at] ?? 0) | ((middle[at] ?? 0) << 8) | ((high[at] ?? 0) << 16)
  return numbers
}

const readWords = (reader: ByteReader, surfaceCount: number): SurfaceWords => {
  const vocabulary = readUtf8(reader).split('\n')
  const counts = readSection(reader)
  const words = readNumbers(reader)
  const starts = new Uint32Array(counts.length + 1)
  for (let surface = 0; surface < counts.length; surface++)
    starts[surface + 1] = (starts[surface] ?? 0) + (counts[surface] ?? 0)
  if (counts.length !== surfaceCount || starts[counts.length] !== words.length)
    throw new RangeError('The words are incomplete.')
  return { vocabulary, starts, words }
}

/** Checks magic, format and checksum, and returns a reader of the contents. */
const startReading = (bytes: Uint8Array): ByteReader => {
  const version = bytes[packMagic.length]
  if (version === undefined || packMagic.some((byte, at) => bytes[at] !== byte))
    throw new PackError(words.notAPack)
  if (version === formatWithoutChecksum) throw new PackError(words.packWithoutChecksum)
  if (version !== packFormat) throw new PackError(words.packOfOtherFormat(version, packFormat))
  const contents = bytes.subarray(contentsAt)
  const checksum = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(checksumAt, true)
  if (crc32(contents) !== checksum) throw new PackError(words.packDamaged)
  return new ByteReader(contents)
}

const orDamaged = <Value>(read: () => Value): Value => {
  try {
    return read()
  } catch (error) {
    if (error instanceof PackError) throw error
    throw new PackError(words.packDamaged, { cause: error })
  }
}

/** Reads only the header of a pack. Throws {@link PackError} as {@link openPack} does. */
export const readPackInfo = (bytes: Uint8Array): PackInfo => orDamaged(() => readJson(startReading(bytes)))

interface StoredNotes {
  readonly chapters: PackNotes['chapters']
  readonly blocks: PackNotes['blocks']
  readonly notes: ConstructorParameters<typeof Map<string, never>>[0]
}

/** Opens a pack. Throws {@link PackError} where the bytes are no pack, are damaged, or have another format. */
export const openPack = (bytes: Uint8Array): CodePack =>
  orDamaged(() => {
    const reader = startReading(bytes)
    const info = readJson<PackInfo>(reader)
    const codes = readCodes(reader)
    const flags = readSection(reader)
    const dates = new Map(readJson<[number, { validFrom?: string; validTo?: string }][]>(reader))
    const surfaces = readUtf8(reader).split('\n')
    const surfaceWords = readWords(reader, surfaces.length)
    const texts = readTexts(reader, surfaces.length)
    const terms = readTexts(reader, surfaces.length)
    const termTargets = readNumbers(reader)
    const termKinds = readSection(reader)
    const notes = readSection(reader)
    const modifiers = info.modifiers === undefined ? undefined : readJson<ReleaseModifier[]>(reader)
    if (
      codes.length !== info.codes ||
      flags.length !== codes.length ||
      texts.starts.length !== codes.length + 1
    )
      throw new RangeError('The codes are incomplete.')
    if (termTargets.length !== info.terms || terms.starts.length !== info.terms + 1)
      throw new RangeError('The terms are incomplete.')
    if (modifiers?.length !== info.modifiers) throw new RangeError('The modifiers are incomplete.')
    let parsed: PackNotes | undefined
    const readNotes = (): PackNotes => {
      const stored: StoredNotes = JSON.parse(new TextDecoder().decode(notes))
      return { ...stored, notes: new Map(stored.notes) }
    }
    return {
      info,
      codes,
      flags,
      dates,
      surfaces,
      surfaceWords,
      texts,
      terms,
      termTargets,
      termKinds,
      ...(modifiers && { modifiers: new Map(modifiers.map((modifier) => [modifier.code, modifier])) }),
      notes: () => {
        parsed ??= readNotes()
        return parsed
      },
    }
  })
