import { isShortFor, episodeWords as titleEpisodeWords } from '../words/titleWords.js'
import { lateralities } from '../words/wordRoles.js'
import type { Variants } from './createVariants.js'
import type { FoundHit } from './Found.js'
import type { QueryPlan } from './planQuery.js'
import type { SearchIndex } from './SearchIndex.js'
import type { Token } from './segments.js'

/** The details in a query that determine the last characters of a code. */
interface Said {
  /** All words of the query and of what they stand for. */
  readonly words: ReadonlySet<string>
  readonly remission: boolean
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
    words,
    remission: words.has('remission'),
    side: says(sideWords) || tokens.some(({ word }) => lateralities.has(word)),
    episode: says(episodeWords) || tokens.some(({ word }) => /^7th\w$/.test(word)),
    onlySubsequent: says(subsequentWords) && !says(healingWords),
    open: words.has('open'),
    nondisplaced: words.has('nondisplaced'),
  }
}

/** A hit, with the defaults that were assumed for it. */
export interface SettledHit extends FoundHit {
  /**
   * Set to `side` if no side was typed and every code has one; to `meaning` if a code and its opposite match what was
   * typed equally well.
   */
  readonly asks?: 'side' | 'meaning'
  readonly assumed?: readonly Assumption[]
}

/**
 * Defaults for an injury (Official Guidelines, sections I.C.19.a and I.C.19.c) and for a transport accident (note of the
 * Tabular List at V00-V99).
 */
export type Assumption = 'initial' | 'closed' | 'displaced' | 'traffic'

const isInjury = (compact: string): boolean => compact.length === 7 && /^[ST]/.test(compact)

/** Accidents of which the Tabular List assumes that they happened in traffic. */
const isTrafficByDefault = (compact: string): boolean => /^V(?:[1-7]\d|8[0-27])/.test(compact)

const shortestShort = 3

/** Whether a word was typed, in full, shortened, or by its seventh character. */
const createTypedTest = (tokens: readonly Token[]): ((word: string) => boolean) => {
  const episodes = new Set(tokens.flatMap(({ word }) => titleEpisodeWords(word)))
  return (word) =>
    episodes.has(word) ||
    tokens.some((token) => token.word === word) ||
    tokens.some(({ word: own }) => own.length >= shortestShort && isShortFor(own, word))
}

interface Settled {
  readonly index: SearchIndex
  readonly variants: Variants
  readonly hits: readonly FoundHit[]
  readonly tokens: readonly Token[]
  readonly plan: QueryPlan
  readonly allowed: (code: number) => boolean
  /** The code that was typed itself, which is taken as it stands. */
  readonly exact: number | undefined
  /** Whether the first hits were typed by their description: their order is settled then. */
  readonly isTitled: boolean
}

/**
 * Puts the default code before each hit that is more specific than the query: the code without a side if there is one,
 * the initial encounter, the closed and the displaced fracture, the accident in traffic, the disease that is not in
 * remission. Says what was assumed, and asks where a code and its opposite match equally well.
 */
export const applyDefaults = ({
  index,
  variants,
  hits,
  tokens,
  plan,
  allowed,
  exact,
  isTitled,
}: Settled): readonly SettledHit[] => {
  const said = readSaid(tokens, plan)
  const isTyped = createTypedTest(tokens)
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
  /** The code that is meant unless the opposite was said. */
  const unlessSaid = (code: number): number => {
    const active =
      said.remission || isTyped('remission') ? code : orAllowed(code, variants.notInRemission(code))
    const compact = codes[active] ?? ''
    return isTyped('nontraffic') || !isTrafficByDefault(compact)
      ? active
      : orAllowed(active, variants.inTraffic(active))
  }
  const leastOf = (code: number): number => {
    if (code === exact) return code
    if (isTitled) return unlessSaid(code)
    const initial = withoutEpisode(unlessSaid(code))
    const unsided = said.side ? initial : orAllowed(initial, variants.withoutSide(initial))
    return said.nondisplaced ? unsided : orAllowed(unsided, variants.displaced(unsided))
  }

  const assumptionsOf = (code: number): readonly Assumption[] => {
    const compact = codes[code] ?? ''
    const words = new Set(index.read(code).map(({ word }) => index.vocabulary[word] ?? ''))
    const isUnsaid = (word: string): boolean => words.has(word) && !isTyped(word)
    if (isTrafficByDefault(compact)) return isUnsaid('traffic') ? ['traffic'] : []
    if (!isInjury(compact)) return []
    return [
      ...(!said.episode && compact.endsWith('A') && isUnsaid('initial') ? (['initial'] as const) : []),
      ...(isUnsaid('closed') ? (['closed'] as const) : []),
      ...(isUnsaid('displaced') ? (['displaced'] as const) : []),
    ]
  }

  /** Whether a code and its opposite match equally well, and no default decides. */
  const isOpen = (code: number): boolean => {
    const word = variants.openWord(code)
    return (
      word !== undefined &&
      word !== 'displaced' &&
      word !== 'traffic' &&
      ![word, `non${word}`].some((each) => said.words.has(each) || isTyped(each))
    )
  }

  const settled: SettledHit[] = []
  const seen = new Set<number>()
  const push = (hit: FoundHit, code: number): void => {
    if (seen.has(code)) return
    seen.add(code)
    const assumed = code === exact ? [] : assumptionsOf(code)
    const twin = said.side || isTitled ? undefined : variants.otherSide(code)
    const asksSide = twin !== undefined && variants.withoutSide(code) === undefined
    const asks = asksSide ? 'side' : code !== exact && isOpen(code) ? 'meaning' : undefined
    settled.push({
      ...hit,
      code,
      document: hit.document === hit.code ? code : hit.document,
      ...(assumed.length === 0 ? {} : { assumed }),
      ...(asks === undefined ? {} : { asks }),
    })
    if (asksSide && allowed(twin)) push(hit, twin)
  }
  for (const hit of hits) {
    push(hit, leastOf(hit.code))
    // Offer the later encounters right after the first hit, so that they are one key away.
    if (!isTitled && settled.length === 1 && settled[0]?.assumed?.includes('initial') === true)
      for (const episode of ['D', 'S']) {
        const later = variants.withEpisode(settled[0].code, episode)
        if (later !== undefined && allowed(later))
          push({ ...hit, document: hit.document === hit.code ? later : hit.document, code: later }, later)
      }
    push(hit, hit.code)
  }
  return settled
}
