import * as words from '../../messages/en/codeFiles.js'
import type { LoadProgress } from '../CodeLibrary.js'
import { buildPack, type PackSource } from '../pack/buildPack.js'
import type { CodePack } from '../pack/CodePack.js'
import { encodePack } from '../pack/encodePack.js'
import { openPack } from '../pack/openPack.js'
import { PackError } from '../pack/packFormat.js'
import { unbuildPack } from '../pack/unbuildPack.js'
import { CodeFileError } from '../release/CodeFileError.js'
import type { ReleaseFile } from '../release/CodeRelease.js'
import { checkSize } from '../release/fileSize.js'
import { readReleaseFiles } from '../release/readReleaseFiles.js'
import { composePacks } from './composePacks.js'
import type { PackStorage, StoredPack } from './packStorage.js'

/** The share of the progress bar that reading takes; building the packs takes the rest. */
const readingShare = 0.7

const packEnding = /\.pack$/i

type Progress = (progress: LoadProgress) => void

const readPack = (name: string, bytes: Uint8Array): PackSource => {
  try {
    return unbuildPack(openPack(bytes))
  } catch (error) {
    if (error instanceof PackError) throw new CodeFileError(name, error.message)
    throw error
  }
}

const openKept = (kept: readonly StoredPack[]): readonly PackSource[] =>
  kept.flatMap(({ bytes }) => {
    try {
      return [unbuildPack(openPack(bytes))]
    } catch (error) {
      // The list of sets reports it, and what is loaded now may replace it.
      if (error instanceof PackError) return []
      throw error
    }
  })

const bytesOf = async (file: File): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new CodeFileError(file.name, words.cannotOpen)
  }
}

const readAll = async (files: readonly File[], onProgress: Progress, today: string) => {
  const read: ReleaseFile[] = []
  const packs: PackSource[] = []
  for (const [at, file] of files.entries()) {
    const share = (fraction: number): number => (readingShare * (at + fraction)) / files.length
    onProgress({ step: words.reading(file.name), fraction: share(0) })
    checkSize(file.size, file.name)
    const bytes = await bytesOf(file)
    if (packEnding.test(file.name)) packs.push(readPack(file.name, bytes))
    else
      read.push(
        ...(await readReleaseFiles(file.name, bytes, {
          today,
          onProgress: ({ step, fraction }) => onProgress({ step, fraction: share(fraction) }),
        })),
      )
  }
  return { read, packs }
}

/** The storage key of a set loaded in this browser. */
const browserSetId = ({ info }: Pick<CodePack, 'info'>): string => `${info.system} ${info.release}`

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError'

const keep = async (storage: PackStorage, packs: readonly StoredPack[], files: readonly File[]) => {
  try {
    await storage.put(packs)
  } catch (error) {
    const megabytes = (packs.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6).toFixed(1)
    const name = files.map((file) => file.name).join(', ')
    throw new CodeFileError(name, isFull(error) ? words.noSpace(megabytes) : words.notKept)
  }
}

/**
 * Reads official files and packs, builds packs of them, and keeps these: all or nothing.
 *
 * @param today Calendar date, YYYY-MM-DD, that years are judged by.
 * @returns the packs that were kept.
 * @throws CodeFileError that says what is wrong with which file and how to fix it.
 */
export const loadPacks = async (
  files: readonly File[],
  storage: PackStorage,
  onProgress: Progress,
  today: string,
): Promise<readonly CodePack[]> => {
  const { read, packs } = await readAll(files, onProgress, today)
  const changed = [...composePacks(read, openKept(await storage.list())), ...packs]
  const built: CodePack[] = []
  for (const [at, source] of changed.entries()) {
    onProgress({
      step: words.building(`${source.release.name} ${source.release.release}`),
      fraction: readingShare + ((0.95 - readingShare) * at) / changed.length,
    })
    built.push(buildPack(source))
  }
  onProgress({ step: words.saving, fraction: 0.95 })
  await keep(
    storage,
    built.map((pack) => ({ id: browserSetId(pack), bytes: encodePack(pack) })),
    files,
  )
  onProgress({ step: words.done, fraction: 1 })
  return built
}
