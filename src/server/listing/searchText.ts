import { type Term, wordsOf } from '../../client/matchTerms.js'

/** Characters of a lexeme: PostgreSQL allows 2,046 bytes. */
const longestLexeme = 400

/** The entry of a word of a name in the text index. */
export const nameLexeme = (word: string): string => `n${word.slice(0, longestLexeme)}`

/** The entry of an id or a code in the text index, folded. */
export const idLexeme = (id: string): string => `i${id.slice(0, longestLexeme)}`

const quote = (lexeme: string): string =>
  `'${lexeme.replaceAll('\u0000', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

const startsWith = (lexeme: string): string => `${quote(lexeme)}:*`

/** The tsquery of the one whose id a search term is. */
export const idQuery = ({ text }: Term): string => quote(idLexeme(text))

/**
 * The tsquery of a search term: every word of it begins a word of a name, or the term begins an id. The text index has
 * the words of names and the ids, each kind under its own letter.
 */
export const termQuery = ({ text }: Term): string => {
  const words = wordsOf(text).map((word) => startsWith(nameLexeme(word)))
  const id = startsWith(idLexeme(text))
  return words.length === 0 ? id : `(${words.join(' & ')}) | ${id}`
}

/** Which of these dates a term matches. */
export const datesOf = ({ matches }: Term, dates: readonly string[]): readonly string[] =>
  dates.filter((date) => matches({ words: [], ids: [], dates: [date] }))
