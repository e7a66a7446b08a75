import type { AlphabeticIndex, IndexTerm } from './CodeRelease.js'

/**
 * Makes one index of several of one year that were read from files of their own: of diseases, external causes, the
 * table of neoplasms. A zip with all of them says more, as the references from one to another hold within it.
 */
export const mergeIndexes = (indexes: readonly AlphabeticIndex[]): readonly AlphabeticIndex[] => {
  const byYear = new Map<number, Map<string, IndexTerm>>()
  for (const { year, terms } of indexes) {
    const merged = byYear.get(year) ?? new Map<string, IndexTerm>()
    for (const term of terms) merged.set(`${term.code} ${term.term}`, term)
    byYear.set(year, merged)
  }
  return [...byYear].map(([year, terms]) => ({ year, terms: [...terms.values()] }))
}
