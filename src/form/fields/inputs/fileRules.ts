/** What a file field takes, from `contentMediaType` and `maxLength`. */
export interface FileRules {
  /** A media type such as `image/png`; undefined for any. */
  readonly mediaType: string | undefined
  /** The most bytes. */
  readonly maxBytes: number
}

/** A larger file makes a form slow that has it as text. */
const mostBytes = 10_000_000

/** Four characters of Base64 are three bytes. */
export const rulesOf = (mediaType: unknown, maxLength: number | undefined): FileRules => ({
  mediaType: typeof mediaType === 'string' && mediaType !== '' ? mediaType : undefined,
  maxBytes: Math.min(mostBytes, Math.floor((maxLength ?? Number.POSITIVE_INFINITY) / 4) * 3),
})

/** Why a file is refused. */
export type FileProblem = 'type' | 'size' | 'empty'

/** What is wrong with a file; undefined if nothing is. A browser that does not know a file's type gives none. */
export const problemOf = (
  { type, size }: { readonly type: string; readonly size: number },
  { mediaType, maxBytes }: FileRules,
): FileProblem | undefined => {
  if (size === 0) return 'empty'
  if (size > maxBytes) return 'size'
  const wanted = mediaType?.split(';')[0]?.trim().toLowerCase()
  if (wanted === undefined || type === '' || wanted === 'application/octet-stream') return undefined
  const fits = wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type.split(';')[0] === wanted
  return fits ? undefined : 'type'
}

/** The bytes that a Base64 text stands for. */
export const bytesOf = (base64: string): number => Math.floor((base64.replace(/[\s=]/g, '').length * 3) / 4)
