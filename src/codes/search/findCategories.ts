import { isBillable } from '../pack/CodePack.js'
import { asides, needsPlace } from '../words/wordRoles.js'
import { HitList } from './HitList.js'
import type { QueryPlan, Unit, WordMatcher } from './planQuery.js'
import type { SearchIndex } from './SearchIndex.js'

const mostCategories = 8
const categoryLength = 3

const wordOf = ({ vocabulary }: SearchIndex, { whole }: WordMatcher): string =>
  vocabulary[whole[0] ?? -1] ?? ''

/** Returns the injury that a unit names, if the unit names nothing else. */
const injuryOf = (index: SearchIndex, { alternatives }: Unit): WordMatcher | undefined => {
  for (const alternative of alternatives) {
    if (alternative.kind !== 'words') continue
    const [matcher, ...others] = alternative.matchers
    if (matcher !== undefined && others.length === 0 && needsPlace.has(wordOf(index, matcher))) return matcher
  }
  return undefined
}

/**
 * Finds categories for a query that names an injury without a body site ("fracture"), because any code would be a guess.
 * Undefined for any other query.
 */
export const findCategories = (index: SearchIndex, { units }: QueryPlan): HitList | undefined => {
  const [named, ...others] = units.filter(({ key }) => !asides.has(key) && key !== 'open' && key !== 'closed')
  const injury = named === undefined || others.length > 0 ? undefined : injuryOf(index, named)
  if (injury === undefined) return undefined
  const { pack, postings, postingStarts, priorsUnder } = index
  const list = new HitList(mostCategories)
  for (const word of injury.whole)
    for (let at = postingStarts[word] ?? 0; at < (postingStarts[word + 1] ?? 0); at++) {
      const code = postings[at] ?? 0
      if (code >= pack.codes.length) break
      const isCategory = pack.codes[code]?.length === categoryLength && !isBillable(pack, code)
      if (isCategory && index.read(code).some((own) => own.word === word && own.stated === 'asserted'))
        list.offer(code, priorsUnder[code] ?? 0, code)
    }
  return list.hits.length === 0 ? undefined : list
}
