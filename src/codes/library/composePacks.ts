import type { PackSource } from '../pack/buildPack.js'
import { CodeFileError } from '../release/CodeFileError.js'
import type { ReleaseFile } from '../release/CodeRelease.js'

type Supplements = Omit<PackSource, 'release'>

const supplementsOf = (files: readonly ReleaseFile[]): Supplements => {
  let supplements: Supplements = {}
  for (const file of files) {
    if (file.kind === 'tabular') supplements = { ...supplements, tabular: file.tabular }
    else if (file.kind === 'index') supplements = { ...supplements, index: file.index }
    else if (file.kind === 'edits') supplements = { ...supplements, edits: file.edits }
  }
  return supplements
}

const newest = (sources: readonly PackSource[]): PackSource | undefined =>
  sources.toSorted((left, right) =>
    (left.release.validFrom ?? '') < (right.release.validFrom ?? '') ? 1 : -1,
  )[0]

/**
 * Puts together what was read with what is kept already: new releases, each of ICD-10-CM with the index, notes and edits
 * that came with it, or else those of the newest release that is kept; without a new release of ICD-10-CM, the kept
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
  const supplements = supplementsOf(files)
  const keptIcd = kept.filter(({ release }) => release.system === 'icd10cm')
  const { release: _, ...carried } = newest(keptIcd) ?? { release: undefined }
  const added = releases.map(
    (release): PackSource =>
      release.system === 'icd10cm' ? { ...carried, ...supplements, release } : { release },
  )
  if (Object.keys(supplements).length === 0 || added.some(({ release }) => release.system === 'icd10cm'))
    return added
  const [first] = files.filter(({ kind }) => kind !== 'release')
  if (keptIcd.length === 0)
    throw new CodeFileError(
      first?.file ?? '',
      'it adds to the codes of ICD-10-CM, and none were loaded in this browser. Load the order file of the year with it (for example icd10cm-order-2027.txt).',
    )
  return [...added, ...keptIcd.map((source) => ({ ...source, ...supplements }))]
}
