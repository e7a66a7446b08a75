import { expect, it } from 'vitest'
import type { ReleaseFile } from '../../../src/codes/release/CodeRelease.js'
import { readReleaseFiles } from '../../../src/codes/release/readReleaseFiles.js'
import { officialFile, skipped } from '../officialFiles.js'

/** What a release file must give; skipped, saying so, where it is not there. */
const itReads = (zip: string, what: string, check: (files: readonly ReleaseFile[]) => void) => {
  it.skipIf(skipped(zip) !== '')(`${zip} gives ${what}${skipped(zip)}`, async () =>
    check(await readReleaseFiles(zip, officialFile(zip), { today: '2026-11-24' })),
  )
}

const onlyRelease = (files: readonly ReleaseFile[]) => {
  expect(files).toHaveLength(1)
  const [file] = files
  if (file?.kind !== 'release') throw new Error('no release')
  return file.release
}

itReads('icd10cm-code-descriptions-2027.zip', 'FY2027', (files) => {
  const { release, codes } = onlyRelease(files)
  expect([release, codes.length, codes.filter(({ billable }) => billable).length]).toEqual([
    'FY2027',
    98_403,
    74_879,
  ])
  expect(codes.find(({ code }) => code === 'J06.9')?.text).toBe(
    'Acute upper respiratory infection, unspecified',
  )
})

itReads('cms_2026_dx.zip', 'FY2026, once', (files) => {
  const { release, codes, validFrom, validTo } = onlyRelease(files)
  expect([release, codes.length, validFrom, validTo]).toEqual(['FY2026', 98_186, '2025-10-01', '2026-09-30'])
})

itReads('cms_2025_dx.zip', 'FY2025, once', (files) => {
  const { release, codes } = onlyRelease(files)
  expect([release, codes.length]).toEqual(['FY2025', 97_584])
})

itReads('hcpcs-2025-oct.zip', 'October 2025 with its dates, once', (files) => {
  const { release, codes, validFrom, modifiers = [] } = onlyRelease(files)
  expect([release, codes.length, validFrom]).toEqual(['October 2025', 8463, '2025-10-01'])
  expect(codes.every((code) => code.validFrom !== undefined)).toBe(true)
  expect(modifiers.length).toBeGreaterThan(350)
  expect(modifiers.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['RT', 'LT', 'F5', 'QW', 'P1', 'X4']),
  )
  expect(codes.find(({ code }) => code === 'A0080')?.text).toMatch(
    / vehicle provided by volunteer \(individual /,
  )
})

itReads('icd10cm-tabular-2021.zip', 'the notes and divisions of 2021', ([file]) => {
  if (file?.kind !== 'tabular') throw new Error('no Tabular List')
  const { year, chapters, blocks, notes } = file.tabular
  expect([year, chapters.length, blocks.length, notes.size]).toEqual([2021, 22, 296, 9214])
  expect(notes.get('J06.9')?.inclusionTerms).toContain('Upper respiratory infection NOS')
  expect(chapters[9]).toMatchObject({ code: '10', first: 'J00', last: 'J99' })
})

itReads('ICD10CM_FY2017_Full_XML.zip', 'the Tabular List and one index of 2017', (files) => {
  expect(files.map(({ kind }) => kind)).toEqual(['tabular', 'index'])
  const [, file] = files
  if (file?.kind !== 'index') throw new Error('no index')
  const terms = new Map(file.index.terms.map(({ term, code }) => [term, code]))
  expect(file.index.terms.length).toBeGreaterThan(85_000)
  expect(terms.get('Abdominalgia')).toBe('R10.9')
  expect(terms.get('Abasia (-astasia) (hysterical)')).toBe('F44.4')
  expect(terms.get('Neoplasm, abdomen, abdominal, malignant primary')).toBe('C76.2')
  expect(terms.has('Chest')).toBe(false)
})

itReads('mce-v37-code-edits.zip', 'the edits on diagnoses', ([file]) => {
  if (file?.kind !== 'edits') throw new Error('no edits')
  const { version, manifestation, ages, sexes } = file.edits
  expect([version, manifestation.size, ages.size, sexes.size]).toEqual(['37', 395, 3298, 3664])
})
