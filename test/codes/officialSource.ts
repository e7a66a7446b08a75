import type { CodeSource } from '../../src/codes/CodeSystem.js'
import { createCodeSource } from '../../src/codes/createCodeSource.js'
import { parseLexicon } from '../../src/codes/lexicon/parseLexicon.js'
import { buildPack } from '../../src/codes/pack/buildPack.js'
import { supplementsIn, withSupplements } from '../../src/codes/pack/supplements.js'
import { readReleaseFiles } from '../../src/codes/release/readReleaseFiles.js'
import { officialFile, skipped } from './officialFiles.js'

const files = [
  'cms_2025_dx.zip',
  'cms_2026_dx.zip',
  'icd10cm-code-descriptions-2027.zip',
  'icd10cm-tabular-2021.zip',
  'mce-v37-code-edits.zip',
  'hcpcs-2025-oct.zip',
]

/** What the name of a test says where one of the files is missing; empty where all are there. */
export const skippedSource: string = files.map(skipped).find((why) => why !== '') ?? ''

/** A source of three years of ICD-10-CM, with the newest notes and edits that there are, and of HCPCS Level II. */
export const openOfficialSource = async (): Promise<CodeSource> => {
  const today = '2026-11-24'
  const read = (
    await Promise.all(files.map((name) => readReleaseFiles(name, officialFile(name), { today })))
  ).flat()
  const supplements = supplementsIn(read)
  const packs = read.flatMap((file) =>
    file.kind === 'release'
      ? [{ origin: 'browser', pack: buildPack(withSupplements(file.release, supplements)) } as const]
      : [],
  )
  return createCodeSource({
    load: async () => packs,
    loadLexicon: async () => parseLexicon(''),
    today: () => today,
  })
}
