import * as words from '../../messages/en/codeFiles.js'
import { largestCodeFile } from '../../schema/limits.js'
import { CodeFileError } from './CodeFileError.js'

/**
 * Rejects an oversized file before it is read or unpacked.
 *
 * @throws CodeFileError where it is too large.
 */
export const checkSize = (size: number, name: string): void => {
  if (size <= largestCodeFile) return
  throw new CodeFileError(name, words.fileTooLarge(largestCodeFile / 1_000_000))
}
