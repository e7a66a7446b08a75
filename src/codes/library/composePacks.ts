import * as words from '../../messages/en/codeFiles.js'
import type { PackSource } from '../pack/buildPack.js'
import { type Supplements, supplementsIn, withSupplements } from '../pack/supplements.js'
import { CodeFileError } from '../release/CodeFileError.js'
import type { AlphabeticIndex, ReleaseFile } from '../release/CodeRelease.js'
import { mergeIndexes } from '../release/mergeIndexes.js'

/** Supplements of the kept ICD-10-CM releases, for a new release that comes without its own. */
const supplementsOfKept = (kept: readonly PackSource[]): Supplements => ({
  tabulars: kept.flatMap(({ tabular }) => tabular ?? []),
  indexes: kept.flatMap(({ index }) => index ?? []),
  edits: kept.flatMap(({ edits }) => edits ?? []),
})

/** The parts of an index (diseases, drugs, neoplasms) may be loaded one by one: those of one year go together. */
const withKeptParts = (
  read: readonly AlphabeticIndex[],
  kept: readonly AlphabeticIndex[],
): readonly AlphabeticIndex[] =>
  mergeIndexes([...kept.filter(({ year }) => read.some((own) => own.year === year)), ...read])

/** For each kind, prefers what was just read over what is kept. */
const over = (read: Supplements, kept: Supplements): Supplements => ({
  tabulars: read.tabulars.length > 0 ? read.tabulars : kept.tabulars,
  indexes: read.indexes.length > 0 ? withKeptParts(read.indexes, kept.indexes) : kept.indexes,
  edits: read.edits.length > 0 ? read.edits : kept.edits,
})

const isEmpty = ({ tabulars, indexes, edits }: Supplements): boolean =>
  tabulars.length + indexes.length + edits.length === 0

/**
 * Puts together what was read with what is kept already: new releases, each of ICD-10-CM with the index, notes and edits
 * that came with it, or else those of the releases that are kept; without a new release of ICD-10-CM, the kept
 * ones get what was read.
 *
 * @param kept What is kept in this browser.
 * @returns what has changed.
 * @throws CodeFileError where index, notes or edits have no ICD-10-CM release to go with.
 */
export const composePacks = (
  files: readonly ReleaseFile[],
  kept: readonly PackSource[],
): readonly PackSource[] => {
  const releases = files.flatMap((file) => (file.kind === 'release' ? [file.release] : []))
  const read = supplementsIn(files)
  const keptIcd = kept.filter(({ release }) => release.system === 'icd10cm')
  const added = releases.map((release) => withSupplements(release, over(read, supplementsOfKept(keptIcd))))
  if (isEmpty(read) || added.some(({ release }) => release.system === 'icd10cm')) return added
  const [first] = files.filter(({ kind }) => kind !== 'release')
  if (keptIcd.length === 0) throw new CodeFileError(first?.file ?? '', words.needsOrderFile)
  return [
    ...added,
    ...keptIcd.map((source) => withSupplements(source.release, over(read, supplementsOfKept([source])))),
  ]
}
