// The input of a file.

const units = ['bytes', 'kB', 'MB'] as const

/** "512 bytes", "12 kB", "3.4 MB". */
const size = (bytes: number): string => {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  const shown = bytes / 1000 ** power
  return `${power === 2 ? Math.round(shown * 10) / 10 : Math.round(shown)} ${units[power]}`
}

const kinds: Readonly<Record<string, string>> = {
  'image/*': 'an image',
  'image/png': 'a PNG image',
  'image/jpeg': 'a JPEG image',
  'application/pdf': 'a PDF file',
  'text/plain': 'a text file',
  'text/csv': 'a CSV file',
}

const kind = (mediaType: string): string => kinds[mediaType] ?? `a file of type ${mediaType}`

export const accepts = (mediaType: string | undefined, maxBytes: number): string => {
  const what = mediaType === undefined ? 'any file' : kind(mediaType)
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} up to ${size(maxBytes)}.`
}

/** The name of a file that was attached before. */
export const attached = 'Attached file'
export const fileOf = (name: string, bytes: number): string => `${name}, ${size(bytes)}`
export const isAttached = (name: string): string => `${name} is attached`

export const reading = (name: string): string =>
  `“${name}” is still being read. Wait a moment, then save again`
export const unreadable = (name: string): string =>
  `“${name}” cannot be read. Check that the file still exists, then select it again`

export const refused = (
  problem: 'type' | 'size' | 'empty',
  name: string,
  mediaType: string,
  maxBytes: number,
): string => {
  if (problem === 'empty') return `“${name}” is empty. Select another file`
  return problem === 'size'
    ? `“${name}” is too large. Select a file of ${size(maxBytes)} or less`
    : `“${name}” has the wrong type. Select ${kind(mediaType)}`
}

export const remove = (label: string): string => `Remove file: ${label}`
export const removeRefused = (label: string): string => `Clear the error: ${label}`
