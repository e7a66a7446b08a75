import type { CodePack } from '../pack/CodePack.js'
import { withPrefix } from '../pack/ranges.js'
import { countTexts, type TextTable } from '../pack/TextTable.js'
import { fillers, seldomMeant, stopwords } from '../words/wordRoles.js'
import type { SearchIndex } from './SearchIndex.js'

const unspecifiedWeight = 0.2
/** Denies only after "unspecified". */
const afterUnspecified = 2
const extraWordWeight = 0.01

/**
 * By word: its effect on the prior of its code, whether it is telling, whether it means "not further specified", and
 * whether it denies what follows.
 */
interface WordWeights {
  readonly priors: Float32Array
  readonly telling: Uint8Array
  readonly unspecified: Uint8Array
  readonly denies: Uint8Array
}

/** Weighs the words of a vocabulary. */
export const weighWords = (vocabulary: readonly string[]): WordWeights => {
  const priors = new Float32Array(vocabulary.length).fill(-extraWordWeight)
  const telling = new Uint8Array(vocabulary.length).fill(1)
  const unspecified = new Uint8Array(vocabulary.length)
  const denies = new Uint8Array(vocabulary.length)
  const at = (word: string): number | undefined => {
    const { start } = withPrefix(vocabulary, word)
    return vocabulary[start] === word ? start : undefined
  }
  for (const word of [...stopwords, ...fillers]) {
    const position = at(word)
    if (position !== undefined) telling[position] = 0
  }
  for (const [word, weight] of seldomMeant) {
    const position = at(word)
    if (position !== undefined) priors[position] = -extraWordWeight - weight
  }
  // "Unspecified" and "without complications" are the default if nothing more is typed.
  for (const word of ['unspecified', 'without']) {
    const position = at(word)
    if (position !== undefined) unspecified[position] = 1
  }
  const without = at('without')
  if (without !== undefined) denies[without] = 1
  const as = at('as')
  // "Unspecified as acute or chronic" is neither.
  if (as !== undefined) denies[as] = afterUnspecified
  return { priors, telling, unspecified, denies }
}

/** By surface: the number of parentheses that it opens minus those that it closes. */
const countParentheses = (surfaces: readonly string[]): Int8Array => {
  const counts = new Int8Array(surfaces.length)
  for (const [surface, text] of surfaces.entries()) {
    if (!text.includes('(') && !text.includes(')')) continue
    for (const character of text) {
      if (character === '(') counts[surface] = (counts[surface] ?? 0) + 1
      else if (character === ')') counts[surface] = (counts[surface] ?? 0) - 1
    }
  }
  return counts
}

/** The parts of an index that one pass over all texts produces. */
export type Listed = Pick<SearchIndex, 'wordStarts' | 'words' | 'tellingWords' | 'postingStarts' | 'priors'>

const grow = (numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const grown = new Uint32Array(numbers.length * 2 + 16)
  grown.set(numbers)
  return grown
}

/**
 * Lists the distinct words of each document, the number of its telling words (in a term, only those outside parentheses),
 * the prior of each code, and how often each word occurs. All in a single pass over the texts. What a text denies tells
 * nothing: an ulcer "without hemorrhage or perforation" is just an ulcer.
 */
export const listWords = (pack: CodePack, weights: WordWeights): Listed => {
  const { vocabulary, starts, words } = pack.surfaceWords
  const { telling, unspecified, denies } = weights
  const parentheses = countParentheses(pack.surfaces)
  const endsClause = Uint8Array.from(pack.surfaces, (text) => (/[,;)\]]$/.test(text) ? 1 : 0))
  const codeCount = countTexts(pack.texts)
  const documents = codeCount + countTexts(pack.terms)
  const wordStarts = new Uint32Array(documents + 1)
  const tellingWords = new Uint8Array(documents)
  const priors = new Float32Array(codeCount)
  const postingStarts = new Uint32Array(vocabulary.length + 1)
  const lastIn = new Int32Array(vocabulary.length).fill(-1)
  let found = new Uint32Array(Math.ceil(1.2 * (pack.texts.tokens.length + pack.terms.tokens.length)))
  let count = 0
  const addTexts = ({ starts: textStarts, tokens }: TextTable, first: number): void => {
    const isTerm = first > 0
    for (let text = 0; text + 1 < textStarts.length; text++) {
      const document = first + text
      const end = textStarts[text + 1] ?? 0
      let depth = 0
      let said = 0
      let prior = 0
      let saysNoMore = 0
      let isDenied = false
      let wasUnspecified = false
      for (let at = textStarts[text] ?? 0; at < end; at++) {
        const surface = tokens[at] ?? 0
        const opened = parentheses[surface] ?? 0
        const counts = !isTerm || (depth === 0 && opened <= 0)
        depth += opened
        const last = starts[surface + 1] ?? 0
        for (let position = starts[surface] ?? 0; position < last; position++) {
          const word = words[position] ?? 0
          if (lastIn[word] === document) continue
          lastIn[word] = document
          if (count === found.length) found = grow(found)
          found[count++] = word
          postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + 1
          prior += weights.priors[word] ?? 0
          saysNoMore |= unspecified[word] ?? 0
          if (counts && !isDenied) said += telling[word] ?? 0
          if (denies[word] === 1 || (denies[word] === afterUnspecified && wasUnspecified)) isDenied = true
          wasUnspecified = unspecified[word] === 1
        }
        if (endsClause[surface] === 1) isDenied = false
      }
      wordStarts[document + 1] = count
      tellingWords[document] = Math.min(255, Math.max(1, said))
      if (!isTerm) priors[text] = prior + saysNoMore * unspecifiedWeight
    }
  }
  addTexts(pack.texts, 0)
  addTexts(pack.terms, codeCount)
  for (let word = 0; word < vocabulary.length; word++)
    postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + (postingStarts[word] ?? 0)
  return { wordStarts, words: found.subarray(0, count), tellingWords, postingStarts, priors }
}
