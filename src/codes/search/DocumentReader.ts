import type { CodePack } from '../pack/CodePack.js'
import { withPrefix } from '../pack/ranges.js'
import type { Scope } from './Scope.js'

/** A word of a document, in its place in the text. */
export interface PlacedWord {
  /** Position in the vocabulary. */
  readonly word: number
  /** Whether the text asserts or denies it: a denied word follows "without", "not" or "non-". */
  readonly stated: Scope
  /** Set for a compound of the two words before it, such as the "xray" of "X-ray". */
  readonly isJoined: boolean
}

/** Returns the words of a document, given by its number, in the order of the text. */
export type DocumentReader = (document: number) => readonly PlacedWord[]

const negators = ['without', 'not', 'no']
/**
 * After one of these words, the text may refer back to what precedes the denial: "without foreign body of the left hand".
 */
const endings = ['of', 'to', 'into', 'in', 'at', 'for', 'due']
const mostKept = 4000

/**
 * Creates a reader that returns the words of a pack's documents and what their texts deny. A denial ends with its clause:
 * at a comma, a parenthesis or "with". "With or without" denies nothing, and "non-" denies only the word joined to it.
 */
export const createDocumentReader = (pack: CodePack): DocumentReader => {
  const { vocabulary, starts, words } = pack.surfaceWords
  const codeCount = pack.codes.length
  const positionOf = (word: string): number => {
    const { start } = withPrefix(vocabulary, word)
    return vocabulary[start] === word ? start : -1
  }
  const negatorWords = new Set(negators.map(positionOf))
  const prepositions = new Set(endings.map(positionOf))
  const orWord = positionOf('or')
  const withWord = positionOf('with')
  const nonWord = positionOf('non')

  const isJoined = (surface: number, at: number): boolean => {
    const first = starts[surface] ?? 0
    const own = vocabulary[words[at] ?? 0] ?? ''
    for (let before = first; before + 1 < at; before++)
      if (`${vocabulary[words[before] ?? 0]}${vocabulary[words[before + 1] ?? 0]}` === own) return true
    return false
  }

  const read: DocumentReader = (document) => {
    const isTerm = document >= codeCount
    const { starts: textStarts, tokens } = isTerm ? pack.terms : pack.texts
    const text = isTerm ? document - codeCount : document
    const placed: PlacedWord[] = []
    let stated: Scope = 'asserted'
    let before = -1
    for (let at = textStarts[text] ?? 0; at < (textStarts[text + 1] ?? 0); at++) {
      const surface = tokens[at] ?? 0
      const written = pack.surfaces[surface] ?? ''
      const first = starts[surface] ?? 0
      const last = starts[surface + 1] ?? 0
      const isCompound = last - first > 2 && written.includes('-')
      if (written.startsWith('(') || written.startsWith('[')) stated = 'asserted'
      let deniesNext = false
      for (let position = first; position < last; position++) {
        const word = words[position] ?? 0
        const joined = isCompound && isJoined(surface, position)
        if (word === withWord) stated = 'asserted'
        else if (stated === 'denied' && prepositions.has(word)) stated = 'open'
        placed.push({
          word,
          stated: joined && stated !== 'denied' ? 'open' : deniesNext ? 'denied' : stated,
          isJoined: joined,
        })
        deniesNext = word === nonWord
        if (negatorWords.has(word)) stated = before === orWord ? 'open' : 'denied'
        before = word
      }
      if (/[,;)\]]$/.test(written)) stated = 'asserted'
    }
    return placed
  }

  // The readings of one query have largely the same best hits, so the same documents are read repeatedly.
  const kept = new Map<number, readonly PlacedWord[]>()
  return (document) => {
    const known = kept.get(document)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const placed = read(document)
    kept.set(document, placed)
    return placed
  }
}
