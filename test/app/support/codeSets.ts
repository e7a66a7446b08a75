import type { CodeSetInfo } from '../../../src/codes/CodeSystem.js'

/** A release of ICD-10-CM as it is listed. */
export const icdSet = (year: number, more: Partial<CodeSetInfo> = {}): CodeSetInfo => ({
  id: `icd10cm FY${year} browser`,
  system: 'icd10cm',
  name: 'ICD-10-CM',
  release: `FY${year}`,
  validFrom: `${year - 1}-10-01`,
  validTo: `${year}-09-30`,
  count: 98_403,
  billable: 74_879,
  terms: 0,
  notes: 0,
  origin: 'browser',
  bytes: 4_210_000,
  ...more,
})

/** The selection of ICD-10-CM that ships, as it is listed. */
export const starterSet: CodeSetInfo = {
  id: 'icd10cm Starter set starter',
  system: 'icd10cm',
  name: 'ICD-10-CM',
  release: 'Starter set',
  count: 1_800,
  billable: 1_800,
  terms: 0,
  notes: 0,
  origin: 'starter',
}

/** A practice's own list, as it is listed. */
export const cptSet: CodeSetInfo = {
  id: 'cpt 2026 browser',
  system: 'cpt',
  name: 'CPT',
  release: '2026',
  count: 2,
  billable: 2,
  terms: 0,
  notes: 0,
  origin: 'browser',
  bytes: 600,
}
