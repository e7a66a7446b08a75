import { type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js'
import * as words from '../../messages/en/codeFiles.js'
import { formatCount } from '../../messages/formats.js'
import { maxZipEntries } from '../../schema/limits.js'
import { CodeFileError } from './CodeFileError.js'
import { describeZipProblem } from './describeZipProblem.js'
import { checkSize } from './fileSize.js'

/** A file in a zip. */
export interface ZipEntry {
  /** Its name without the folders before it. */
  readonly name: string
  /** Unpacked, in bytes, as the zip says. */
  readonly size: number
  /**
   * Unpacks it.
   *
   * @throws CodeFileError where it is damaged, encrypted or too large.
   */
  read(signal: AbortSignal | undefined): Promise<Uint8Array>
}

// This already runs in a worker, under a content security policy that forbids nested workers and blob URLs.
const readerOptions = { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true } as const

const join = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Unpacks an entry, and fails if it is larger than its zip declares. */
const unpack = async (
  entry: FileEntry,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> => {
  checkSize(entry.uncompressedSize, name)
  const parts: Uint8Array[] = []
  let length = 0
  const sink = new WritableStream<Uint8Array>({
    write: (part) => {
      length += part.length
      parts.push(part)
    },
  })
  await entry.getData(sink, { ...readerOptions, ...(signal && { signal }) })
  return join(parts, length)
}

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes)
      controller.close()
    },
  })

/** Reads a zip's directory one entry at a time, since it may claim to have millions. */
const listEntries = async (name: string, reader: ZipReader<unknown>): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of reader.getEntriesGenerator()) {
    if (entries.length === maxZipEntries) {
      throw new CodeFileError(name, words.zipTooMany(formatCount(maxZipEntries)))
    }
    entries.push(entry)
  }
  return entries
}

/** Runs a step and translates the zip reader's errors into our words. */
const guarded = async <Result>(
  name: string,
  signal: AbortSignal | undefined,
  run: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await run()
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof CodeFileError) throw error
    throw new CodeFileError(name, describeZipProblem(error))
  }
}

/**
 * Lists the files in a zip.
 *
 * @throws CodeFileError where it is no whole zip, or has too many files.
 */
export const openZip = async (
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<readonly ZipEntry[]> => {
  const reader = new ZipReader(streamOf(bytes), readerOptions)
  const entries = await guarded(name, signal, () => listEntries(name, reader))
  return entries.flatMap((entry) => {
    if (entry.directory) return []
    const own = entry.filename.split(/[\\/]/).at(-1) ?? entry.filename
    return {
      name: own,
      size: entry.uncompressedSize,
      read: (stop) =>
        guarded(words.inZip(own, name), stop, () => unpack(entry, words.inZip(own, name), stop)),
    }
  })
}
