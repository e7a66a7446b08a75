import { termKinds } from '../pack/CodePack.js'
import type { QueryPlan } from './planQuery.js'
import type { SearchIndex } from './SearchIndex.js'

/** The number of first letters that forms of a word share: "ulcer, ulcerated, ulceration". */
const sharedLetters = 4
const mostForms = 4

/** Creates a test of whether a plan names the main term of an index term. The test is true for any other document. */
export const createMainTermTest = (
  { pack, vocabulary }: SearchIndex,
  { units }: QueryPlan,
): ((document: number) => boolean) => {
  const { starts, words } = pack.surfaceWords
  const matchers = units.flatMap(({ alternatives }) =>
    alternatives.flatMap((way) => (way.kind === 'words' ? way.matchers : [])),
  )
  const isTyped = (word: number): boolean =>
    matchers.some(({ whole, prefix }) => (word >= prefix.start && word < prefix.end) || whole.includes(word))
  const isByCode = units.some(({ alternatives }) => alternatives.every(({ kind }) => kind === 'codes'))

  return (document) => {
    const term = document - pack.codes.length
    if (term < 0 || isByCode || pack.termKinds[term] !== termKinds.index) return true
    let main = ''
    let forms = 0
    const end = pack.terms.starts[term + 1] ?? 0
    for (let at = pack.terms.starts[term] ?? 0; at < end && forms < mostForms; at++) {
      const surface = pack.terms.tokens[at] ?? 0
      for (let position = starts[surface] ?? 0; position < (starts[surface + 1] ?? 0); position++) {
        const word = words[position] ?? 0
        const start = (vocabulary[word] ?? '').slice(0, sharedLetters)
        if (main === '') main = start
        else if (start !== main) return false
        if (isTyped(word)) return true
        forms++
      }
    }
    return false
  }
}
