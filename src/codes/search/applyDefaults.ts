import { lateralities } from '../words/wordRoles.js'
import type { Variants } from './createVariants.js'
import type { FoundHit } from './Found.js'
import type { QueryPlan } from './planQuery.js'
import type { SearchIndex } from './SearchIndex.js'
import type { Token } from './segments.js'

/** The details in a query that determine the last characters of a code. */
interface Said {
  readonly side: boolean
  /** Whether it names the encounter, or how a fracture heals. */
  readonly episode: boolean
  /** Whether it names a later encounter, but not how a fracture heals. */
  readonly onlySubsequent: boolean
  readonly open: boolean
  readonly nondisplaced: boolean
}

const sideWords = new Set(['left', 'right', 'bilateral'])
const episodeWords = new Set([
  ...['initial', 'subsequent', 'sequela', 'healing', 'malunion', 'nonunion', 'delayed', 'routine'],
  ...['subs', 'init', 'sqla', 'aftercare'],
])

const subsequentWords = new Set(['subsequent', 'subs'])
const healingWords = new Set(['healing', 'malunion', 'nonunion', 'delayed', 'routine'])

/** Reads the details from the words of a query and from what they stand for. */
const readSaid = (tokens: readonly Token[], { units }: QueryPlan): Said => {
  const words = new Set([
    ...tokens.map(({ word }) => word),
    ...units.flatMap(({ alternatives }) =>
      alternatives.flatMap((way) => (way.kind === 'words' ? way.matchers.map(({ word }) => word) : [])),
    ),
  ])
  const says = (some: ReadonlySet<string>): boolean => [...some].some((word) => words.has(word))
  return {
    side: says(sideWords) || tokens.some(({ word }) => lateralities.has(word)),
    episode: says(episodeWords) || tokens.some(({ word }) => /^7th\w$/.test(word)),
    onlySubsequent: says(subsequentWords) && !says(healingWords),
    open: words.has('open'),
    nondisplaced: words.has('nondisplaced'),
  }
}

/** A hit, with the defaults that were assumed for it. */
export interface SettledHit extends FoundHit {
  /** Set to `side` if no side was typed and every code has one. */
  readonly asks?: 'side' | 'meaning'
  readonly assumed?: readonly Assumption[]
}

/** Defaults for an injury (Official Guidelines, sections I.C.19.a and I.C.19.c). */
export type Assumption = 'initial' | 'closed' | 'displaced'

const isInjury = (compact: string): boolean => compact.length === 7 && /^[ST]/.test(compact)

/**
 * Puts the default code before each hit that is more specific than the query: the code without a side if there is one,
 * the initial encounter, the closed and the displaced fracture.
 */
export const applyDefaults = (
  index: SearchIndex,
  variants: Variants,
  hits: readonly FoundHit[],
  tokens: readonly Token[],
  plan: QueryPlan,
  allowed: (code: number) => boolean,
): readonly SettledHit[] => {
  const said = readSaid(tokens, plan)
  const { codes } = index.pack

  const orAllowed = (code: number, other: number | undefined): number =>
    other !== undefined && allowed(other) ? other : code

  const withoutEpisode = (code: number): number => {
    const compact = codes[code] ?? ''
    if (said.onlySubsequent && compact.length === 7) return orAllowed(code, variants.withEpisode(code, 'D'))
    if (said.episode || compact.length !== 7) return code
    const open = said.open ? variants.withEpisode(code, 'B') : undefined
    if (said.open && /[BC]$/.test(compact)) return code
    return orAllowed(code, open ?? variants.withEpisode(code, 'A'))
  }
  const leastOf = (code: number): number => {
    const initial = withoutEpisode(code)
    const unsided = said.side ? initial : orAllowed(initial, variants.withoutSide(initial))
    return said.nondisplaced ? unsided : orAllowed(unsided, variants.displaced(unsided))
  }

  const assumptionsOf = (code: number): readonly Assumption[] => {
    const compact = codes[code] ?? ''
    if (!isInjury(compact) || !compact.endsWith('A')) return []
    const words = new Set(index.read(code).map(({ word }) => index.vocabulary[word]))
    return [
      ...(said.episode || !words.has('initial') ? [] : (['initial'] as const)),
      ...(words.has('closed') && !tokens.some(({ word }) => word === 'closed') ? (['closed'] as const) : []),
      ...(words.has('displaced') && !tokens.some(({ word }) => word === 'displaced')
        ? (['displaced'] as const)
        : []),
    ]
  }

  const settled: SettledHit[] = []
  const seen = new Set<number>()
  const push = (hit: FoundHit, code: number): void => {
    if (seen.has(code)) return
    seen.add(code)
    const assumed = assumptionsOf(code)
    const twin = said.side ? undefined : variants.otherSide(code)
    const asksSide = twin !== undefined && variants.withoutSide(code) === undefined
    const own = { ...hit, code, document: hit.document === hit.code ? code : hit.document }
    settled.push({
      ...own,
      ...(assumed.length === 0 ? {} : { assumed }),
      ...(asksSide ? { asks: 'side' } : {}),
    })
    if (asksSide && allowed(twin)) push(hit, twin)
  }
  for (const hit of hits) {
    push(hit, leastOf(hit.code))
    // Offer the later encounters right after the first hit, so that they are one key away.
    if (settled.length === 1 && settled[0]?.assumed?.includes('initial') === true)
      for (const episode of ['D', 'S']) {
        const later = variants.withEpisode(settled[0].code, episode)
        if (later !== undefined && allowed(later))
          push({ ...hit, document: hit.document === hit.code ? later : hit.document, code: later }, later)
      }
    push(hit, hit.code)
  }
  return settled
}
