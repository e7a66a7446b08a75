import { foldWords } from './foldWords.js'
import { compactCode } from './formats.js'

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

/** A parsed lexicon. */
export interface Lexicon {
  /** By folded words joined with one space ("n v"): the meanings, likeliest first. */
  readonly terms: ReadonlyMap<string, readonly Expansion[]>
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
    // Four characters and more without a dot can only be a procedure: a diagnosis has its dot by then.
    const family = label.length > 3 && !label.includes('.') ? 'procedure' : 'diagnosis'
    return { kind: 'code', family, prefix: compactCode(label), label }
  }
  const words = foldWords(text).map(({ word, end }) => ({ word, prefix: text[end] === '*' }))
  if (words.length === 0) fail('a meaning is empty. Write words of an official description, or @ and a code.')
  return { kind: 'words', words, label: text.replaceAll('*', '') }
}

/**
 * Parses a lexicon: one entry a line, `term = meaning | meaning`. A meaning is words of an official description
 * (`shortness breath`; a star after a word takes what goes on from it, `hypertens*`), or `@` and a code prefix:
 * with up to three characters or a dot a diagnosis (`@I21`, `@I21.4`), else a procedure (`@J1885`). Several terms
 * of one meaning are split by commas. Empty lines and lines that start with `#` are left out.
 *
 * @throws Error that names the line where it cannot be read or repeats a term.
 */
export const parseLexicon = (source: string): Lexicon => {
  const terms = new Map<string, readonly Expansion[]>()
  let longestTerm = 0
  for (const [index, rawLine] of source.split('\n').entries()) {
    const line = rawLine.trim()
    if (line === '' || line.startsWith('#')) continue
    const fail = (problem: string): never => {
      throw new Error(`Lexicon line ${index + 1}: ${problem}`)
    }
    const equals = line.indexOf(' = ')
    if (equals < 0) fail(`"${line}" has no " = ". Write: term = meaning | meaning`)
    const expansions = line
      .slice(equals + 3)
      .split('|')
      .map((meaning) => parseExpansion(meaning.trim(), fail))
    for (const term of line.slice(0, equals).split(',')) {
      const words = foldWords(term).map(({ word }) => word)
      const key = words.join(' ')
      if (key === '') fail('a term is empty. Write: term = meaning')
      if (terms.has(key)) fail(`"${term.trim()}" is there already. Put its meanings on one line.`)
      terms.set(key, expansions)
      longestTerm = Math.max(longestTerm, words.length)
    }
  }
  return { terms, longestTerm }
}
