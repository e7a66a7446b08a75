import * as words from '../../messages/en/codeSets.js'
import type { LoadProgress } from '../CodeLibrary.js'
import {
  type CodePlace,
  type CodeQuery,
  type CodeRef,
  type CodeSetInfo,
  type CodeSystemId,
  codeSystems,
} from '../CodeSystem.js'
import { createCodeSource } from '../createCodeSource.js'
import { openLexicon } from '../lexicon/parseLexicon.js'
import type { CodePack } from '../pack/CodePack.js'
import { openPack } from '../pack/openPack.js'
import { PackError } from '../pack/packFormat.js'
import { type LoadedPack, setInfoOf } from '../Releases.js'
import { loadStarterPacks, loadTiers } from '../starter/starterPacks.js'
import type { PackStorage, StoredPack } from './packStorage.js'

/** A set that cannot be used, with the reason. */
interface Unusable {
  /** Its storage key: a file name for a pack of the site, system and release for one of this browser. */
  readonly name: string
  readonly origin: 'site' | 'browser'
  readonly problem: string
}

const openOr = <Fallback>(
  bytes: Uint8Array,
  onError: (error: PackError) => Fallback,
): CodePack | Fallback => {
  try {
    return openPack(bytes)
  } catch (error) {
    if (error instanceof PackError) return onError(error)
    throw error
  }
}

const isUsable = (set: LoadedPack | Unusable): set is LoadedPack => 'pack' in set
const isUnusable = (set: LoadedPack | Unusable): set is Unusable => !isUsable(set)

/** A damaged pack is often only a bad cache entry, so it is fetched once more before it is rejected. */
const openSitePack = async (
  { id, bytes }: StoredPack,
  storage: PackStorage,
): Promise<LoadedPack | Unusable> => {
  const origin = 'site'
  const pack = openOr(bytes, () => undefined)
  if (pack !== undefined) return { origin, bytes: bytes.length, pack }
  const again = await storage.fetchAgain(id)
  if ('problem' in again) return { ...again, origin }
  const fetched = openOr(again.bytes, (error) => error)
  return fetched instanceof PackError
    ? { name: id, origin, problem: words.siteSetDamaged(fetched.message) }
    : { origin, bytes: again.bytes.length, pack: fetched, notice: words.siteSetFetchedAgain }
}

/** The user who loaded the set has no command line, so the message asks to load the file again. */
const openBrowserPack = ({ id, bytes }: StoredPack): LoadedPack | Unusable => {
  const origin = 'browser'
  const pack = openOr(bytes, () => undefined)
  return pack === undefined
    ? { name: id, origin, problem: words.browserSetDamaged }
    : { origin, bytes: bytes.length, pack }
}

const systemNames: Readonly<Record<CodeSystemId, string>> = {
  icd10cm: words.icd10cm,
  cpt: words.cpt,
  hcpcs: words.hcpcs,
}

const isSystem = (text: string): text is CodeSystemId => Object.hasOwn(systemNames, text)

/** Derives what is known of a set from its storage key alone. */
const identityOf = (name: string): Pick<CodeSetInfo, 'system' | 'name' | 'release'> => {
  const [system = '', ...release] = name.split(' ')
  return isSystem(system)
    ? { system, name: systemNames[system], release: release.join(' ') }
    : { system: 'icd10cm', name, release: '' }
}

const unusableInfo = ({ name, origin, problem }: Unusable): CodeSetInfo => ({
  id: `${name} ${origin}`,
  ...identityOf(name),
  count: 0,
  billable: 0,
  terms: 0,
  notes: 0,
  origin,
  problem,
})

/** What the worker offers to the page. Answers must survive structured cloning. */
export interface LibraryService {
  sets(): Promise<readonly CodeSetInfo[]>
  search: ReturnType<typeof createCodeSource>['search']
  lookUp: ReturnType<typeof createCodeSource>['lookUp']
  browse(ref: CodeRef, date: string | undefined): Promise<CodePlace | undefined>
  load(files: readonly File[], onProgress: (progress: LoadProgress) => void): Promise<readonly CodeSetInfo[]>
  remove(id: string): Promise<void>
  /** Makes the next call read the kept sets again, after they changed. */
  refresh(): void
}

/** Options of {@link openLibrary}. */
export interface LibraryOptions {
  readonly storage: PackStorage
  /** Today's calendar date, YYYY-MM-DD. */
  readonly today: () => string
}

/** Opens the sets of the site, of this browser and those that ship, with a way to load more. */
export const openLibrary = ({ storage, today }: LibraryOptions): LibraryService => {
  let unusable: readonly Unusable[] = []
  const load = async (): Promise<readonly LoadedPack[]> => {
    const [site, kept] = await Promise.all([
      storage.site(),
      // Private windows may have no database, and so no kept sets.
      storage.list().catch(() => []),
    ])
    const opened = [
      ...(await Promise.all(site.packs.map((pack) => openSitePack(pack, storage)))),
      ...kept.map(openBrowserPack),
    ]
    unusable = [
      ...site.missing.map((pack): Unusable => ({ ...pack, origin: 'site' })),
      ...opened.filter(isUnusable),
    ]
    const packs = opened.filter(isUsable)
    // A system without any other set falls back to its starter set.
    const lacking = codeSystems.filter((system) => !packs.some(({ pack }) => pack.info.system === system))
    return [...(lacking.length > 0 ? await loadStarterPacks(lacking) : []), ...packs]
  }
  const newSource = () =>
    createCodeSource({
      load,
      loadLexicon: async () => openLexicon((await import('../lexicon/lexicon.js')).lexicon),
      loadTiers: loadTiers,
      today,
    })
  let source = newSource()
  return {
    sets: async () => [...(await source.sets()), ...unusable.map(unusableInfo)],
    search: (query: CodeQuery) => source.search(query),
    lookUp: (refs: readonly CodeRef[]) => source.lookUp(refs),
    browse: async (ref, date) => source.browse?.(ref, { date }),
    load: async (files, onProgress) => {
      const { loadPacks } = await import('./loadPacks.js')
      const built = await loadPacks(files, storage, onProgress, today())
      return built.map((pack) => setInfoOf({ pack, origin: 'browser' }))
    },
    remove: async (id) => {
      await storage.remove(id.replace(/ browser$/, ''))
    },
    refresh: () => {
      source = newSource()
    },
  }
}
