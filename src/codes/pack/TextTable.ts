import { ByteReader, ByteWriter } from './bytes.js'

/** Many texts as runs of numbers, each a position in a list of surfaces (texts without spaces). */
export interface TextTable {
  /** By text, plus one: where its run in `tokens` starts. */
  readonly starts: Uint32Array
  readonly tokens: Uint32Array
}

/** Number of texts in a table. */
export const countTexts = ({ starts }: TextTable): number => starts.length - 1

/** Joins the surfaces of a text. */
export const readText = ({ starts, tokens }: TextTable, surfaces: readonly string[], at: number): string => {
  let text = ''
  const end = starts[at + 1] ?? 0
  for (let token = starts[at] ?? 0; token < end; token++)
    text += `${text === '' ? '' : ' '}${surfaces[tokens[token] ?? 0] ?? ''}`
  return text
}

/** Lists the surfaces of texts, the most frequent first, so that most of their numbers are small. */
export const rankSurfaces = (texts: Iterable<string>): readonly string[] => {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const surface of text.split(' ')) counts.set(surface, (counts.get(surface) ?? 0) + 1)
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([surface]) => surface)
}

/** Encodes texts as the numbers of their surfaces. */
export const makeTexts = (texts: readonly string[], numbers: ReadonlyMap<string, number>): TextTable => {
  const starts = new Uint32Array(texts.length + 1)
  const tokens: number[] = []
  for (const [index, text] of texts.entries()) {
    for (const surface of text.split(' ')) tokens.push(numbers.get(surface) ?? 0)
    starts[index + 1] = tokens.length
  }
  return { starts, tokens: Uint32Array.from(tokens) }
}

const longest = 255

/** The parts of an encoded table, one kind of number each, because that compresses better. */
export interface EncodedTexts {
  /**
   * By text, in one byte each: tokens at the start as in the text before; at the end as there; others between. Behind
   * the last of these, for each text with 255, how many more there are.
   */
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly between: Uint8Array
  /** The others, as variable-length numbers. */
  readonly tokens: Uint8Array
}

/** Encodes a table: what a text shares with the one before it, at its start and its end, is written as a number. */
export const encodeTexts = ({ starts, tokens }: TextTable): EncodedTexts => {
  const count = starts.length - 1
  const before = new Uint8Array(count)
  const after = new Uint8Array(count)
  const between = new ByteWriter()
  const excess = new ByteWriter()
  const writer = new ByteWriter()
  for (let text = 0; text < count; text++) {
    const start = starts[text] ?? 0
    const end = starts[text + 1] ?? 0
    const last = text === 0 ? 0 : (starts[text - 1] ?? 0)
    const most = Math.min(longest, end - start, start - last)
    let same = 0
    while (same < most && tokens[start + same] === tokens[last + same]) same++
    let sameEnd = 0
    while (sameEnd < most - same && tokens[end - 1 - sameEnd] === tokens[start - 1 - sameEnd]) sameEnd++
    before[text] = same
    after[text] = sameEnd
    const others = end - start - same - sameEnd
    between.byte(Math.min(longest, others))
    if (others >= longest) excess.varint(others - longest)
    for (let at = start + same; at < end - sameEnd; at++) writer.varint(tokens[at] ?? 0)
  }
  between.bytes(excess.finish())
  return { before, after, between: between.finish(), tokens: writer.finish() }
}

/** Decodes a table. Throws RangeError where its parts do not fit each other. */
export const decodeTexts = (encoded: EncodedTexts, surfaceCount: number): TextTable => {
  const { before, after, between } = encoded
  const count = before.length
  if (after.length !== count || between.length < count) throw new RangeError('The texts are incomplete.')
  const starts = new Uint32Array(count + 1)
  const excess = new ByteReader(between.subarray(count))
  for (let text = 0; text < count; text++) {
    const more = between[text] === longest ? excess.varint() : 0
    // Every token takes at least a byte: malformed data must not allocate more memory than it can fill.
    if (more > encoded.tokens.length) throw new RangeError('The texts do not fit each other.')
    starts[text + 1] =
      (starts[text] ?? 0) + (before[text] ?? 0) + (after[text] ?? 0) + (between[text] ?? 0) + more
  }
  const tokens = new Uint32Array(starts[count] ?? 0)
  const reader = new ByteReader(encoded.tokens)
  for (let text = 0; text < count; text++) {
    const start = starts[text] ?? 0
    const end = starts[text + 1] ?? 0
    const last = text === 0 ? 0 : (starts[text - 1] ?? 0)
    const same = before[text] ?? 0
    const sameEnd = after[text] ?? 0
    if (same + sameEnd > start - last) throw new RangeError('The texts do not fit each other.')
    for (let at = 0; at < same; at++) tokens[start + at] = tokens[last + at] ?? 0
    for (let at = start + same; at < end - sameEnd; at++) {
      const token = reader.varint()
      if (token >= surfaceCount) throw new RangeError('A text names a word that is not there.')
      tokens[at] = token
    }
    for (let at = 1; at <= sameEnd; at++) tokens[end - at] = tokens[start - at] ?? 0
  }
  return { starts, tokens }
}
