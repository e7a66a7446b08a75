import * as words from '../../messages/en/codeSets.js'
import { type CodeSystemId, codeSystems } from '../CodeSystem.js'
import { compactCode } from '../formats.js'
import { buildPack } from '../pack/buildPack.js'
import type { LoadedPack } from '../Releases.js'
import type { Tier } from '../search/SearchIndex.js'
import { parseStarter, type StarterEntry } from './parseStarter.js'

/** A starter set as its file has it. */
export interface StarterSet {
  readonly system: CodeSystemId
  readonly name: string
  readonly release: string
  readonly entries: readonly StarterEntry[]
}

/** Imports the starter sets on demand, so that a bundler puts them into chunks of their own. */
export const loadStarterSets = async (): Promise<readonly StarterSet[]> => {
  const [{ starterIcd10cm }, { starterHcpcs }, { starterDemoVisits }] = await Promise.all([
    import('./icd10cm.js'),
    import('./hcpcs.js'),
    import('./demoVisits.js'),
  ])
  const set = (system: CodeSystemId, name: string, release: string, text: string): StarterSet => ({
    system,
    name,
    release,
    entries: parseStarter(text, system),
  })
  return [
    set('icd10cm', words.icd10cm, words.starterIcd10cm, starterIcd10cm),
    set('hcpcs', words.hcpcs, words.starterHcpcs, starterHcpcs),
    set('cpt', words.demoVisits, words.demo, starterDemoVisits),
  ]
}

/**
 * Those of the code sets that ship that are of some systems: a selection of ICD-10-CM, one of HCPCS Level II, and the
 * demo visit codes (CPT codes with labels of our own). Rejects with the importer's error where a chunk cannot be loaded.
 */
export const loadStarterPacks = async (
  systems: readonly CodeSystemId[] = codeSystems,
): Promise<readonly LoadedPack[]> =>
  (await loadStarterSets())
    .filter(({ system }) => systems.includes(system))
    .map(({ system, name, release, entries }) => ({
      origin: 'starter',
      pack: buildPack({ release: { system, name, release, codes: entries } }),
    }))

/** How often codes are used, by compact code: our own estimate, for whichever set is loaded. */
export const loadTiers = async (): Promise<ReadonlyMap<string, Tier>> => {
  const [sets, { parseUsagePrior, usagePrior }] = await Promise.all([
    loadStarterSets(),
    import('./usagePrior.js'),
  ])
  const starter = sets.flatMap(({ entries }) => entries.map(({ code, tier }) => [code, tier] as const))
  return new Map(
    [...parseUsagePrior(usagePrior), ...starter].map(([code, tier]) => [compactCode(code), tier]),
  )
}
