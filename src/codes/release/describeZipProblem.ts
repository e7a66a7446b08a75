import {
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_CRC32,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
} from '@zip.js/zip.js/lib/zip-core-reader.js'
import * as words from '../../messages/en/codeFiles.js'

const problems: ReadonlyMap<string, string> = new Map([
  [ERR_EOCDR_NOT_FOUND, words.zipCutOff],
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND, words.zipCutOff],
  [ERR_SPLIT_ZIP_FILE, words.zipSplit],
  [ERR_ENCRYPTED, words.zipEncrypted],
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY, words.zipEncrypted],
  [ERR_UNSUPPORTED_ENCRYPTION, words.zipEncrypted],
  [ERR_UNSUPPORTED_COMPRESSION, words.zipPacking],
  [ERR_INVALID_CRC32, words.zipChecksum],
])

/** Explains what is wrong with a zip, from the error its reader threw. */
export const describeZipProblem = (error: unknown): string =>
  (error instanceof Error ? problems.get(error.message) : undefined) ?? words.zipDamaged
