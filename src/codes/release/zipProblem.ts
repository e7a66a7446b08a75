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

const cutOff = 'is cut off: the end of the zip is missing. Download it again.'
const encrypted = 'is encrypted. Unpack it with its password, and choose what is in it.'

const problems: ReadonlyMap<string, string> = new Map([
  [ERR_EOCDR_NOT_FOUND, cutOff],
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND, cutOff],
  [ERR_SPLIT_ZIP_FILE, 'is one part of several of a zip. Put them together, and choose the whole.'],
  [ERR_ENCRYPTED, encrypted],
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY, encrypted],
  [ERR_UNSUPPORTED_ENCRYPTION, encrypted],
  [
    ERR_UNSUPPORTED_COMPRESSION,
    'is packed in a way that is not known here. Unpack it, and choose what is in it.',
  ],
  [ERR_INVALID_CRC32, 'is damaged: its checksum is not that of its content. Download it again.'],
])

/** What is wrong with a zip and how to mend it, from what its reader threw. */
export const zipProblem = (error: unknown): string =>
  (error instanceof Error ? problems.get(error.message) : undefined) ??
  'is a damaged zip, which cannot be unpacked. Download it again.'
