import { beforeAll, describe, expect, it } from 'vitest'
import type { CodeSource } from '../../src/codes/CodeSystem.js'
import { openOfficialSource, skippedSource } from '../codes/officialSource.js'
import { codesOf, findingsOf, readVisits, skippedVisits } from './support/sharedVisits.js'

const why = skippedSource || skippedVisits('everyday.json') || skippedVisits('faulty.json')

describe.skipIf(why !== '')(`visits of twelve specialties${why}`, () => {
  let codes: CodeSource

  beforeAll(async () => {
    codes = await openOfficialSource()
  }, 120_000)

  it('has nothing to say about those that are correct', async () => {
    const told: string[] = []
    for (const visit of readVisits('everyday.json'))
      for (const { severity, id, message } of await findingsOf(visit, codes))
        told.push(`${visit.id} ${severity} ${id}: ${message}`)
    expect(told).toEqual([])
  })

  it('finds the one fault of each that has one, where it is and as severe as it is, and no other', async () => {
    const missed: string[] = []
    const others: string[] = []
    for (const visit of readVisits('faulty.json')) {
      const findings = await findingsOf(visit, codes)
      const of = (finding: (typeof findings)[number]): boolean =>
        finding.severity === visit.severity &&
        (visit.at?.includes(visit.dateOfService) === true
          ? finding.path[0] === 'DateOfService'
          : codesOf(finding, visit).some((code) => visit.at?.includes(code)))
      const written = findings.map(({ severity, id, message }) => `${severity} ${id}: ${message}`)
      if (!findings.some(of)) missed.push(`${visit.id} ${visit.fault}: ${written.join(' | ')}`)
      if (findings.length > 1) others.push(`${visit.id} ${visit.fault}: ${written.join(' | ')}`)
    }
    expect({ missed, others }).toEqual({ missed: [], others: [] })
  })
})
