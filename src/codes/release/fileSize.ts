import { CodeFileError } from './CodeFileError.js'

/** Size of the largest file that is read, in bytes: the largest official one has 15 MB. */
const largestFile = 100_000_000

/**
 * Refuses a file before it is read or unpacked.
 *
 * @throws CodeFileError where it is too large.
 */
export const checkSize = (size: number, name: string): void => {
  if (size <= largestFile) return
  throw new CodeFileError(
    name,
    `is larger than ${largestFile / 1_000_000} MB, and no code set is. Choose the file as it was published.`,
  )
}
