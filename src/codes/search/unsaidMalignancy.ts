import { withPrefix } from '../pack/ranges.js'
import type { QueryPlan } from './planQuery.js'
import type { SearchIndex } from './SearchIndex.js'

const malignancies = ['cancer', 'cancerous', 'carcinoma', 'malignancy', 'malignant', 'metastatic']

/**
 * Creates a test of whether a term is of a malignant disease only by a word that was not typed: "Goiter, cancerous" for
 * a swelling of the thyroid. It must not be found then.
 */
export const createUnsaidMalignancyTest = (
  { pack, vocabulary, wordStarts, words }: SearchIndex,
  { units }: QueryPlan,
): ((document: number) => boolean) => {
  const positions = new Set(
    malignancies.flatMap((word) => {
      const { start } = withPrefix(vocabulary, word)
      return vocabulary[start] === word ? [start] : []
    }),
  )
  const matchers = units.flatMap(({ alternatives }) =>
    alternatives.flatMap((way) => (way.kind === 'words' ? way.matchers : [])),
  )
  const isSaid = matchers.some(
    ({ whole, prefix }) =>
      whole.some((word) => positions.has(word)) ||
      [...positions].some((word) => word >= prefix.start && word < prefix.end),
  )
  if (isSaid || pack.info.system !== 'icd10cm') return () => false
  return (document) => {
    if (document < pack.codes.length) return false
    const end = wordStarts[document + 1] ?? 0
    for (let at = wordStarts[document] ?? 0; at < end; at++) if (positions.has(words[at] ?? -1)) return true
    return false
  }
}
