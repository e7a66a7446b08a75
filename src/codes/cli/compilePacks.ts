import type { LoadProgress } from '../CodeLibrary.js'
import type { PackInfo } from '../pack/CodePack.js'
import { compilePack, readPackInfo } from '../pack/packFile.js'
import type { CodeRelease } from '../release/CodeRelease.js'
import type { Inputs } from './readInputs.js'

/** A pack, and what it is to be called. */
export interface NamedPack {
  /** "icd10cm-fy2027.pack" */
  readonly name: string
  readonly bytes: Uint8Array
  readonly info: PackInfo
}

/** "hcpcs-october-2025.pack" */
const packName = ({ system, release }: CodeRelease): string =>
  `${system}-${release
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.pack`

const yearOf = ({ validTo }: CodeRelease): number => Number(validTo?.slice(0, 4))

/** What was made for the year of a release, or else the nearest to it; of two, the later. */
const nearest = <Supplement extends { readonly year: number }>(
  supplements: readonly Supplement[],
  year: number,
): Supplement | undefined =>
  supplements.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year)[0]

/**
 * Compiles each release into a pack, those of ICD-10-CM with the Tabular List and Index nearest to their years and the
 * code edits.
 */
export const compilePacks = (
  { releases, tabulars, indexes, edits }: Inputs,
  onProgress: (progress: LoadProgress) => void,
): readonly NamedPack[] =>
  releases.map((release, done) => {
    onProgress({ step: `Compiling ${release.name} ${release.release}`, fraction: done / releases.length })
    const year = yearOf(release)
    const supplements =
      release.system === 'icd10cm'
        ? { tabular: nearest(tabulars, year), index: nearest(indexes, year), edits: edits.at(-1) }
        : {}
    const bytes = compilePack({ release, ...supplements })
    return { name: packName(release), bytes, info: readPackInfo(bytes) }
  })
