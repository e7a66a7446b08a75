import { withPrefix } from '../pack/ranges.js'
import { foldWords } from '../words/foldWords.js'
import type { SearchIndex } from './SearchIndex.js'
import { readScopes } from './scopes.js'
import type { Token } from './segments.js'

type Written = Omit<Token, 'scope'>

/** Joins "non-toxic" into one word if descriptions write "nontoxic". */
const joinCompounds = (words: readonly Written[], vocabulary: readonly string[]): readonly Written[] => {
  const joined: Written[] = []
  for (const own of words) {
    const before = joined.at(-1)
    const compound = `non${own.word}`
    if (before?.word === 'non' && vocabulary[withPrefix(vocabulary, compound).start] === compound)
      joined.splice(-1, 1, { word: compound, typed: before.typed + own.gap + own.typed, gap: before.gap })
    else joined.push(own)
  }
  return joined
}

/** Words whose kinds are named by letters. */
const lettered = new Set([
  'hepatitis',
  'hep',
  'influenza',
  'flu',
  'vitamin',
  'vit',
  'hemophilia',
  'group',
  'type',
])

/** Splits a text into the words of a query. */
export const readTokens = ({ vocabulary }: SearchIndex, text: string): readonly Token[] => {
  const words = foldWords(text)
  const written = joinCompounds(
    words.map(({ word, start, end }, at) => ({
      word,
      typed: text.slice(start, end),
      gap: text.slice(words[at - 1]?.end ?? start, start),
    })),
    vocabulary,
  )
  const scopes = readScopes(written)
  return written.map((token, at) => ({
    ...token,
    scope: scopes[at] ?? 'open',
    ...(token.word === 'a' && lettered.has(written[at - 1]?.word ?? '') ? { isLetter: true } : {}),
  }))
}
