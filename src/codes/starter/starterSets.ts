import type { CodeSetInfo, CodeSystemId } from '../CodeSystem.js'
import { parseStarter, type StarterEntry } from './parseStarter.js'

/** A code set that ships, with its codes. */
export interface StarterSet {
  readonly info: CodeSetInfo
  readonly entries: readonly StarterEntry[]
}

const starterSet = (system: CodeSystemId, name: string, release: string, text: string): StarterSet => {
  const entries = parseStarter(text, system)
  return { info: { system, name, release, count: entries.length }, entries }
}

/**
 * The code sets that ship: a selection of ICD-10-CM, one of HCPCS Level II, and the demo visit codes (CPT codes with
 * labels of our own). The data are imported on the first call, so that a bundler puts them into chunks of their own.
 *
 * Rejects with the importer's error where a chunk cannot be loaded.
 */
export const loadStarterSets = async (): Promise<StarterSet[]> => {
  const [{ starterIcd10cm }, { starterHcpcs }, { starterDemoVisits }] = await Promise.all([
    import('./icd10cm.js'),
    import('./hcpcs.js'),
    import('./demoVisits.js'),
  ])
  return [
    starterSet('icd10cm', 'ICD-10-CM', 'Starter set (FY2027)', starterIcd10cm),
    starterSet('hcpcs', 'HCPCS Level II', 'Starter set (October 2025)', starterHcpcs),
    starterSet('cpt', 'Demo visit codes', 'Demo', starterDemoVisits),
  ]
}
