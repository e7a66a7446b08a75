import { describe, expect, it } from 'vitest'
import {
  announceSearched,
  announceSet,
  codeCount,
  fileSize,
  validDates,
} from '../../../src/app/codeSets/describeSet.js'
import { formatDate } from '../../../src/messages/formats.js'
import { cptSet, icdSet, starterSet } from '../support/codeSets.js'

const fy2026 = icdSet(2026)
const fy2027 = icdSet(2027)

describe('formatDay', () => {
  it('puts the day first, and shows what is no date as it is', () => {
    expect(formatDate('2027-09-30')).toBe('Sep 30, 2027')
    expect(formatDate('2026-05-01')).toBe('May 1, 2026')
    expect(formatDate('soon')).toBe('soon')
  })
})

describe('what a set has', () => {
  it('is told in words', () => {
    expect(validDates(fy2027)).toBe('Oct 1, 2026 to Sep 30, 2027')
    expect(validDates({ ...starterSet, validFrom: '2025-10-01' })).toBe('From Oct 1, 2025')
    expect(validDates({ ...starterSet, validTo: '2025-10-01' })).toBe('Until Oct 1, 2025')
    expect(validDates(starterSet)).toBe('Not stated')
    expect(codeCount(fy2027)).toBe('98,403, of which 74,879 billable')
    expect(codeCount(starterSet)).toBe('1,800, all billable')
    expect([fileSize(4_210_000), fileSize(12_300), fileSize(9)]).toEqual(['4.2 MB', '12 kB', '1 kB'])
  })
})

describe('announceSet', () => {
  it('says what was added, and from when it is in use', () => {
    expect(announceSet(fy2027, [starterSet, fy2026, fy2027])).toBe(
      'ICD-10-CM FY2027: 98,403 codes, 74,879 billable. Used for dates of service from Oct 1, 2026.',
    )
    const rich = icdSet(2027, { terms: 38_206, notes: 4_021 })
    expect(announceSet(rich, [rich])).toMatch(
      /billable, with 38,206 search terms and notes on 4,021 codes and categories\. /,
    )
  })

  it('says until when it is in use where a later release follows', () => {
    expect(announceSet(fy2026, [starterSet, fy2026, fy2027])).toMatch(/from Oct 1, 2025 to Sep 30, 2026\.$/)
  })

  it('says that a list without dates is always in use, and one in whose place another stands is not', () => {
    expect(announceSet(cptSet, [cptSet])).toMatch(/Used for all dates of service\.$/)
    const later = { ...cptSet, id: 'cpt Own list browser' }
    expect(announceSet(cptSet, [cptSet, later])).toMatch(/Another set for the same dates is used instead/)
  })
})

describe('announceSearched', () => {
  it('names the release of the date, or what there is', () => {
    const sets = [starterSet, fy2026, fy2027]
    expect(announceSearched('icd10cm', sets, '2026-11-24')).toBe(
      'Diagnosis codes are now searched in ICD-10-CM FY2027.',
    )
    expect(announceSearched('icd10cm', sets, '2026-09-30')).toMatch(/FY2026\.$/)
    expect(announceSearched('icd10cm', [fy2027], '2026-09-30')).toMatch(/FY2027\.$/)
    expect(announceSearched('icd10cm', [starterSet], '2026-11-24')).toBe(
      'Diagnosis codes are now searched in ICD-10-CM Starter set, which has only common codes.',
    )
    expect(announceSearched('cpt', sets, '2026-11-24')).toMatch(/no longer searched/)
  })

  it('leaves out a set that cannot be used', () => {
    const broken = icdSet(2027, { problem: 'Damaged.' })
    expect(announceSearched('icd10cm', [starterSet, broken], '2026-11-24')).toMatch(/Starter set/)
  })
})
