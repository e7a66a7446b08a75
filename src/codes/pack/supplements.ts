import type {
  AlphabeticIndex,
  CodeEdits,
  CodeRelease,
  ReleaseFile,
  TabularList,
} from '../release/CodeRelease.js'
import { mergeIndexes } from '../release/mergeIndexes.js'
import type { PackSource } from './buildPack.js'

/** What there is to add to releases of ICD-10-CM. */
export interface Supplements {
  readonly tabulars: readonly TabularList[]
  /** At most one a year. */
  readonly indexes: readonly AlphabeticIndex[]
  readonly edits: readonly CodeEdits[]
}

/** What of some files is to be added to releases. */
export const supplementsIn = (files: readonly ReleaseFile[]): Supplements => ({
  tabulars: files.flatMap((file) => (file.kind === 'tabular' ? [file.tabular] : [])),
  indexes: mergeIndexes(files.flatMap((file) => (file.kind === 'index' ? [file.index] : []))),
  edits: files.flatMap((file) => (file.kind === 'edits' ? [file.edits] : [])),
})

/** What was made for the year of a release, or else the nearest to it; of two, the later. */
const nearest = <Supplement extends { readonly year: number }>(
  supplements: readonly Supplement[],
  year: number,
): Supplement | undefined =>
  supplements.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year)[0]

/** A release of ICD-10-CM with the Tabular List and Index nearest to its year and the last edits; another as it is. */
export const withSupplements = (
  release: CodeRelease,
  { tabulars, indexes, edits }: Supplements,
): PackSource => {
  if (release.system !== 'icd10cm') return { release }
  const year = Number(release.validTo?.slice(0, 4))
  return { release, tabular: nearest(tabulars, year), index: nearest(indexes, year), edits: edits.at(-1) }
}
