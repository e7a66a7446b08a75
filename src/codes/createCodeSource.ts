import type { CodeEntry, CodeMatch, CodeQuery, CodeRef, CodeSource, CodeSystemId } from './CodeSystem.js'
import { isModifierRef } from './formats.js'
import type { Lexicon } from './lexicon/parseLexicon.js'
import { loadOnce } from './loadOnce.js'
import { browsePack } from './lookup/browsePack.js'
import { createLookUp, type LookUp, lookUpModifier } from './lookup/createLookUp.js'
import type { CodePack } from './pack/CodePack.js'
import { type LoadedPack, releaseFor, releasesOf, setInfoOf } from './Releases.js'
import { buildSearchIndex } from './search/buildSearchIndex.js'
import type { Tier } from './search/SearchIndex.js'
import { createSearcher, type ScoredMatch, type Searcher } from './search/searchCodes.js'
import { untilAborted } from './untilAborted.js'

/** Options of {@link createCodeSource}. */
export interface CodeSourceOptions {
  /** Called once, on first use; called again only after a failure. */
  readonly load: () => Promise<readonly LoadedPack[]>
  /** What abbreviations and lay terms mean. */
  readonly loadLexicon: () => Promise<Lexicon>
  /** How often codes are used, by compact code. */
  readonly loadTiers?: () => Promise<ReadonlyMap<string, Tier>>
  /** Today's calendar date, YYYY-MM-DD: decides the release where a query has no date. */
  readonly today: () => string
}

interface Loaded {
  readonly packs: readonly LoadedPack[]
  readonly releases: Readonly<Record<CodeSystemId, readonly CodePack[]>>
  readonly lookUps: Readonly<Record<CodeSystemId, LookUp>>
  readonly searcherOf: (pack: CodePack) => Searcher
}

const prepare = (
  packs: readonly LoadedPack[],
  lexicon: Lexicon,
  tiers: ReadonlyMap<string, Tier>,
): Loaded => {
  const searchers = new Map<CodePack, Searcher>()
  const releases = {
    icd10cm: releasesOf(packs, 'icd10cm'),
    cpt: releasesOf(packs, 'cpt'),
    hcpcs: releasesOf(packs, 'hcpcs'),
  }
  return {
    packs,
    releases,
    lookUps: {
      icd10cm: createLookUp(releases.icd10cm),
      cpt: createLookUp(releases.cpt),
      hcpcs: createLookUp(releases.hcpcs),
    },
    searcherOf: (pack) => {
      const known = searchers.get(pack)
      if (known !== undefined) return known
      const made = createSearcher(buildSearchIndex(pack, { lexicon, tiers }))
      searchers.set(pack, made)
      return made
    },
  }
}

/** The demo visit codes are not a CPT list: a code missing from them may still exist. */
const hasList = ({ packs }: Loaded, system: CodeSystemId): boolean =>
  packs.some(({ pack, origin }) => pack.info.system === system && (system !== 'cpt' || origin !== 'starter'))

const lookUp = (loaded: Loaded, ref: CodeRef): CodeEntry | undefined => {
  const releases = loaded.releases[ref.system]
  const unlisted: CodeEntry = { ...ref, text: '', billable: true, unlisted: true }
  if (isModifierRef(ref))
    return releases.some(({ modifiers }) => modifiers) ? lookUpModifier(releases, ref.code) : unlisted
  const entry = loaded.lookUps[ref.system](ref.code)
  return entry ?? (hasList(loaded, ref.system) ? undefined : unlisted)
}

const byScore = (left: ScoredMatch, right: ScoredMatch): number => right.score - left.score

const search = (
  { releases, lookUps, searcherOf }: Loaded,
  query: CodeQuery,
  today: string,
): readonly CodeMatch[] => {
  const date = query.date ?? today
  const found = query.systems.flatMap((system) => {
    const pack = releaseFor(releases[system], date)
    return pack === undefined ? [] : [searcherOf(pack)(query, today)]
  })
  const codes = found.flatMap((results) => results.codes).toSorted(byScore)
  const headers = found.flatMap((results) => results.headers).toSorted(byScore)
  const mostHeaders = codes.length === 0 ? 8 : 2
  return [...codes.slice(0, query.limit ?? 10), ...headers.slice(0, mostHeaders)].map(({ match }) => {
    const { system, code, text, billable } = match.entry
    // Validity comes from all releases; text and billability from the one that was searched.
    return { ...match, entry: { ...(lookUps[system](code) ?? match.entry), text, billable } }
  })
}

/**
 * A code source over packs that are loaded when first asked for and then kept in memory; the search index of one is
 * made when it is first searched. A load that failed rejects the calls that waited for it, and the next call tries
 * again. The date of a query decides which release is searched. Every method rejects with the signal's reason when it
 * is aborted.
 */
export const createCodeSource = (options: CodeSourceOptions): CodeSource => {
  const load = loadOnce(async (): Promise<Loaded> => {
    const [packs, lexicon, tiers] = await Promise.all([
      options.load(),
      options.loadLexicon(),
      options.loadTiers?.() ?? new Map<string, Tier>(),
    ])
    return prepare(packs, lexicon, tiers)
  })
  const ready = (signal: AbortSignal | undefined): Promise<Loaded> =>
    signal?.aborted ? Promise.reject(signal.reason) : untilAborted(load(), signal)
  return {
    sets: async (request) => (await ready(request?.signal)).packs.map(setInfoOf),
    search: async (query, request) => search(await ready(request?.signal), query, options.today()),
    lookUp: async (refs, request) => {
      const loaded = await ready(request?.signal)
      return refs.map((ref) => lookUp(loaded, ref))
    },
    browse: async ({ system, code }, request) => {
      const { releases } = await ready(request?.signal)
      const pack = releaseFor(releases[system], request?.date ?? options.today())
      return pack === undefined ? undefined : browsePack(pack, code)
    },
  }
}
