import { CodeFileError } from '../../../../src/codes/release/CodeFileError.js'
import type { CodeRelease, ReleaseFile } from '../../../../src/codes/release/CodeRelease.js'
import type { ReadOptions } from '../../../../src/codes/release/ReadOptions.js'
import { readReleaseFiles } from '../../../../src/codes/release/readReleaseFiles.js'

const defaults = { today: '2026-11-24', whole: false }

/** Reads a small file: whatever its size, and as of a fixed date. */
export const read = (
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<readonly ReleaseFile[]> =>
  readReleaseFiles(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, {
    ...defaults,
    ...options,
  })

/** Reads a file that holds one release. */
export const readRelease = async (
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<CodeRelease> => {
  const [file, ...more] = await read(name, content, options)
  if (file?.kind !== 'release' || more.length > 0) throw new Error(`${name} does not hold one release.`)
  return file.release
}

/** The message of the CodeFileError that a file gives; fails where it gives another error or none. */
export const refusal = async (
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<string> => {
  try {
    await read(name, content, options)
  } catch (error) {
    if (error instanceof CodeFileError) return error.message
    throw error
  }
  throw new Error(`${name} was read.`)
}
