import type { CodeEntry, CodeRef, CodeSetInfo, CodeSource } from './CodeSystem.js'
import { compactCode, parseCode } from './formats.js'
import type { Lexicon } from './parseLexicon.js'
import { codesWithPrefix } from './ranges.js'
import { searchCodes } from './searchCodes.js'
import { buildSearchIndex, type RankedEntry, type SearchIndex } from './searchIndex.js'

/** A code set as it comes from its file: what it is, and its codes in any order. */
export interface LoadedSet {
  readonly info: CodeSetInfo
  readonly entries: readonly RankedEntry[]
}

/** What a source takes. */
export interface CodeSourceOptions {
  /** Called once, when the source is first asked; again only after it failed. */
  readonly load: () => Promise<readonly LoadedSet[]>
  /** What abbreviations and lay terms mean. */
  readonly loadLexicon: () => Promise<Lexicon>
}

interface Loaded {
  readonly infos: readonly CodeSetInfo[]
  readonly index: SearchIndex
  /** Category headers that the sets list, by system and code. */
  readonly headers: ReadonlyMap<string, CodeEntry>
}

const keyOf = ({ system, code }: CodeRef): string => `${system} ${compactCode(code)}`

const prepare = (sets: readonly LoadedSet[], lexicon: Lexicon): Loaded => {
  const entries = sets.flatMap((set) => set.entries)
  const headers = entries.filter((entry) => !entry.billable)
  return {
    infos: sets.map((set) => set.info),
    index: buildSearchIndex(entries, lexicon),
    headers: new Map(headers.map((entry) => [keyOf(entry), entry])),
  }
}

const byTier = (left: RankedEntry, right: RankedEntry): number => (left.tier ?? 4) - (right.tier ?? 4)

const findEntry = ({ index, headers }: Loaded, ref: CodeRef): CodeEntry | undefined => {
  const { start, end } = codesWithPrefix(index, compactCode(ref.code))
  const under = index.entries.slice(start, end).filter((entry) => entry.system === ref.system)
  const exact = under.find((entry) => compactCode(entry.code) === compactCode(ref.code))
  const listed = exact ?? headers.get(keyOf(ref))
  if (listed || ref.system !== 'icd10cm' || under.length === 0) return listed
  // No billable ICD-10-CM code is the beginning of another: what one goes on from is a category.
  const parsed = parseCode(ref.code, ['icd10cm'])
  if (!parsed.ok) return undefined
  const examples = under.toSorted(byTier).slice(0, 2)
  return {
    system: 'icd10cm',
    code: parsed.code,
    text: `Category: choose a code under it, for example ${examples.map((entry) => entry.code).join(' or ')}`,
    billable: false,
  }
}

const untilAborted = <T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/**
 * A code source over sets that are loaded when first asked for and then kept in memory. A load that failed
 * rejects the calls that waited for it, and the next call tries again. A category header is known to `lookUp`
 * (`billable` false), also where the sets do not list it, and never offered by `search`. Every method rejects
 * with the signal's reason when it is aborted.
 */
export const createCodeSource = ({ load, loadLexicon }: CodeSourceOptions): CodeSource => {
  let loading: Promise<Loaded> | undefined
  const ready = (signal: AbortSignal | undefined): Promise<Loaded> => {
    if (signal?.aborted) return Promise.reject(signal.reason)
    loading ??= Promise.all([load(), loadLexicon()])
      .then(([sets, lexicon]) => prepare(sets, lexicon))
      .catch((error: unknown) => {
        loading = undefined
        throw error
      })
    return untilAborted(loading, signal)
  }
  return {
    sets: async (options) => (await ready(options?.signal)).infos,
    search: async (query, options) => searchCodes((await ready(options?.signal)).index, query),
    lookUp: async (refs, options) => {
      const loaded = await ready(options?.signal)
      return refs.map((ref) => findEntry(loaded, ref))
    },
  }
}
