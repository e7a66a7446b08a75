import { compilePack } from '../../../../src/codes/pack/encodePack.js'
import type { CodeRelease } from '../../../../src/codes/release/CodeRelease.js'
import { hcpcsRecord, indexXml } from '../../release/support/fixtures.js'

/** A few invented codes as a release of ICD-10-CM. */
export const icdRelease = (year: number, ...codes: readonly string[]): CodeRelease => ({
  system: 'icd10cm',
  name: 'ICD-10-CM',
  release: `FY${year}`,
  validFrom: `${year - 1}-10-01`,
  validTo: `${year}-09-30`,
  codes: codes.map((code) => ({ code, text: `Invented fever ${code}`, billable: code.includes('.') })),
})

/** The bytes of a pack of such a release. */
export const icdPack = (year: number, ...codes: readonly string[]) =>
  compilePack({ release: icdRelease(year, ...codes) })

/** A pack as a file to load. */
export const packFile = (year: number, ...codes: readonly string[]): File =>
  new File([icdPack(year, ...codes)], `icd10cm-fy${year}.pack`)

/** A practice's own list of two invented procedures. */
export const cptFile = (name = 'cpt-2026.csv'): File =>
  new File(['Code,Description\n10001,Invented visit\n10002,Invented long visit\n'], name)

/** A HCPCS file of one invented supply. */
export const hcpcsFile = (): File =>
  new File([`${hcpcsRecord('A0001', '3', 'Invented supply', { added: '20260101' })}\r\n`], 'HCPC2026_OCT.txt')

/** An Alphabetic Index with one term for A00.0. */
export const indexFile = (): File =>
  new File(
    [indexXml('<mainTerm><title>Elbow heat</title><code>A00.0</code></mainTerm>')],
    'icd10cm_index_2027.xml',
  )
