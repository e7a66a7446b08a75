import type { LoadProgress } from '../CodeLibrary.js'
import type { PackInfo } from '../pack/CodePack.js'
import { compilePack } from '../pack/encodePack.js'
import { readPackInfo } from '../pack/openPack.js'
import { withSupplements } from '../pack/supplements.js'
import type { CodeRelease } from '../release/CodeRelease.js'
import type { Inputs } from './readInputs.js'

/** A compiled pack and its file name. */
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

/**
 * Compiles each release into a pack, those of ICD-10-CM with the Tabular List and Index nearest to their years and the
 * code edits.
 */
export const compilePacks = (
  { releases, ...supplements }: Inputs,
  onProgress: (progress: LoadProgress) => void,
): readonly NamedPack[] =>
  releases.map((release, done) => {
    onProgress({ step: `Compiling ${release.name} ${release.release}`, fraction: done / releases.length })
    const bytes = compilePack(withSupplements(release, supplements))
    return { name: packName(release), bytes, info: readPackInfo(bytes) }
  })
