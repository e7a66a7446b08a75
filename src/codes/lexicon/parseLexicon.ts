import { compactCode } from '../formats.js'
import { canonicalKey } from '../words/canonicalWords.js'
import { foldWords, spellSigns } from '../words/foldWords.js'

/** A code prefix that a term stands for. */
export interface CodeExpansion {
  readonly kind: 'code'
  /** ICD-10-CM, or a procedure system (CPT, HCPCS). */
  readonly family: 'diagnosis' | 'procedure'
  /** Upper case, no dot. */
  readonly prefix: string
  /** As written in the lexicon. */
  readonly label: string
}

/** Words of an official description that a term stands for; all of them have to be there, in any order. */
export interface WordsExpansion {
  readonly kind: 'words'
  readonly words: readonly { readonly word: string; readonly prefix: boolean }[]
  /** As written in the lexicon, without the stars. */
  readonly label: string
}

/** One meaning of a lexicon term. */
export type Expansion = CodeExpansion | WordsExpansion

/** The meanings of one line's terms, parsed on first use: a query needs few of thousands. */
export interface Meanings {
  /** Likeliest first. Throws Error that names the line where it cannot be read. */
  readonly expansions: readonly Expansion[]
}

/** What abbreviations and lay terms mean. */
export interface Lexicon {
  /** By folded words joined with one space ("n v"). */
  readonly terms: ReadonlyMap<string, Meanings>
  /** By canonical key, which spelling variants share; built on first use. */
  readonly canonicalTerms: () => ReadonlyMap<string, Meanings>
  /** Number of words in the longest term. */
  readonly longestTerm: number
}

const codePrefixFormat =
  /^@[A-Z][0-9A-Z]{1,2}$|^@[A-Z][0-9A-Z]{2}\.[0-9A-Z]{1,4}$|^@(?:[A-CEGHJ-MP-V]\d{3,4}|\d{4}[\dFTUM])$/

const parseExpansion = (text: string, fail: (problem: string) => never): Expansion => {
  if (text.startsWith('@')) {
    if (!codePrefixFormat.test(text))
      fail(`"${text}" is not a code prefix. Write @I21 or @I21.4 for a diagnosis, @J1885 for a procedure.`)
    const label = text.slice(1)
    // A prefix of four or more characters without a dot must be a procedure: a diagnosis would have its dot.
    const family = label.length > 3 && !label.includes('.') ? 'procedure' : 'diagnosis'
    return { kind: 'code', family, prefix: compactCode(label), label }
  }
  const words = foldWords(text).map(({ word, end }) => ({ word, prefix: text[end] === '*' }))
  if (words.length === 0) fail('a meaning is empty. Write words of an official description, or @ and a code.')
  return { kind: 'words', words, label: text.replaceAll('*', '') }
}

const failAt =
  (line: number) =>
  (problem: string): never => {
    throw new Error(`Lexicon line ${line}: ${problem}`)
  }

const meaningsOf = (text: string, line: number): Meanings => {
  let read: readonly Expansion[] | undefined
  return {
    get expansions() {
      read ??= text.split('|').map((meaning) => parseExpansion(meaning.trim(), failAt(line)))
      return read
    },
  }
}

/** Most terms are plain lower-case words, which need no folding. */
const foldedTerm = /^[a-z]+(?: [a-z]+)*$/

const keyOf = (term: string): string =>
  foldedTerm.test(term)
    ? term
    : foldWords(spellSigns(term))
        .map(({ word }) => word)
        .join(' ')

const countWords = (key: string): number => {
  let words = 1
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) words++
  return words
}

/** The first term wins where several share a key. */
const byCanonicalKey = (terms: ReadonlyMap<string, Meanings>): ReadonlyMap<string, Meanings> => {
  const canonical = new Map<string, Meanings>()
  for (const [term, meanings] of terms) {
    const key = term.includes(' ') ? canonicalKey(term.split(' ')) : undefined
    if (key !== undefined && !canonical.has(key)) canonical.set(key, meanings)
  }
  return canonical
}

/**
 * Opens a lexicon: one entry a line, `term = meaning | meaning`. A meaning is words of an official description
 * (`shortness breath`; a star after a word takes what goes on from it, `hypertens*`), or `@` and a code prefix:
 * with up to three characters or a dot a diagnosis (`@I21`, `@I21.4`), else a procedure (`@J1885`). Several terms
 * of one meaning are split by commas. Empty lines and lines that start with `#` are left out. Meanings are read when
 * first asked for.
 *
 * @throws Error that names the line where a term cannot be read or is there already.
 */
export const openLexicon = (source: string): Lexicon => {
  const terms = new Map<string, Meanings>()
  let longestTerm = 0
  for (const [index, rawLine] of source.split('\n').entries()) {
    const line = rawLine.trim()
    if (line === '' || line.startsWith('#')) continue
    const fail = failAt(index + 1)
    const equals = line.indexOf(' = ')
    if (equals < 0) fail(`"${line}" has no " = ". Write: term = meaning | meaning`)
    const meanings = meaningsOf(line.slice(equals + 3), index + 1)
    for (const raw of line.slice(0, equals).split(',')) {
      const key = keyOf(raw.trim())
      if (key === '') fail('a term is empty. Write: term = meaning')
      if (terms.has(key)) fail(`"${raw.trim()}" is there already. Put its meanings on one line.`)
      terms.set(key, meanings)
      longestTerm = Math.max(longestTerm, countWords(key))
    }
  }
  let canonical: ReadonlyMap<string, Meanings> | undefined
  return { terms, canonicalTerms: () => (canonical ??= byCanonicalKey(terms)), longestTerm }
}

/** Opens a lexicon and reads all its meanings. Throws Error that names the line where one cannot be read. */
export const parseLexicon = (source: string): Lexicon => {
  const lexicon = openLexicon(source)
  for (const meanings of lexicon.terms.values()) void meanings.expansions
  return lexicon
}
