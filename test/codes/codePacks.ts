import type { CodeSource, CodeSystemId } from '../../src/codes/CodeSystem.js'
import { createCodeSource } from '../../src/codes/createCodeSource.js'
import { compactCode } from '../../src/codes/formats.js'
import { parseLexicon } from '../../src/codes/lexicon/parseLexicon.js'
import { buildPack, type PackSource } from '../../src/codes/pack/buildPack.js'
import type { CodePack } from '../../src/codes/pack/CodePack.js'
import type { LoadedPack } from '../../src/codes/Releases.js'
import type { CodeRelease, ReleaseCode } from '../../src/codes/release/CodeRelease.js'
import type { Tier } from '../../src/codes/search/SearchIndex.js'

/** A code with its system and how often it is used. */
export interface TestCode extends ReleaseCode {
  readonly system: CodeSystemId
  readonly tier?: Tier
}

export const testCode = (
  system: CodeSystemId,
  code: string,
  text: string,
  more: Partial<TestCode> = {},
): TestCode => ({ system, code, text, billable: true, ...more })

/** A pack of a few codes. */
export const packOf = (
  codes: readonly ReleaseCode[],
  release: Partial<Omit<CodeRelease, 'codes'>> = {},
  more: Omit<PackSource, 'release'> = {},
): CodePack =>
  buildPack({
    release: { system: 'icd10cm', name: 'ICD-10-CM', release: 'test', ...release, codes },
    ...more,
  })

const systems: readonly CodeSystemId[] = ['icd10cm', 'cpt', 'hcpcs']

/** One pack for each system that the codes are of. */
const packsOf = (codes: readonly TestCode[]): readonly LoadedPack[] =>
  systems.flatMap((system) => {
    const own = codes.filter((code) => code.system === system)
    return own.length === 0
      ? []
      : [{ origin: 'starter', pack: packOf(own, { system, name: system }) } as const]
  })

/** A source of a few codes. */
export const sourceOf = (codes: readonly TestCode[], lexicon = '', today = '2026-11-24'): CodeSource =>
  createCodeSource({
    load: async () => packsOf(codes),
    loadLexicon: async () => parseLexicon(lexicon),
    loadTiers: async () =>
      new Map(codes.flatMap(({ code, tier }) => (tier === undefined ? [] : [[compactCode(code), tier]]))),
    today: () => today,
  })
