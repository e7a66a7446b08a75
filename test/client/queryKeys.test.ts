import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { leavesOut } from '../../src/client/leavesOut.js'
import { queryKeys } from '../../src/client/queryKeys.js'

const code = { system: 'icd10cm', code: 'J06.9' } as const

/** One key of each kind, by name. */
const examples: Readonly<Record<string, readonly unknown[]>> = {
  record: queryKeys.record(7),
  history: queryKeys.history(7, 'k3x9'),
  list: queryKeys.list({ status: 'Draft' }),
  day: queryKeys.day({}),
  visits: queryKeys.visits({ from: '2026-06-15', to: '2026-06-15', providerId: 201 }),
  nextVisit: queryKeys.nextVisit({ from: '2026-06-15', to: '2026-06-15', providerId: 201 }, 5001234),
  appointments: queryKeys.appointments({ from: '2026-06-15', to: '2026-06-15', providerId: 201 }),
  appointment: queryKeys.appointment(5001234),
  directoryEntries: queryKeys.directoryEntries('patient', ['1']),
  sameDay: queryKeys.sameDay({ patientId: 1, providerId: 2, dateOfService: '2026-06-15', ownId: undefined }),
  frequentCodes: queryKeys.frequentCodes('DiagnosisCodes', '201'),
  latestOfProvider: queryKeys.latestOfProvider('201'),
  directoryEntry: queryKeys.directoryEntry('patient', '1', 'en-US'),
  directorySearch: queryKeys.directorySearch('patient', '1', 'en-US'),
  directoryAll: queryKeys.directoryAll('provider'),
  directoryName: queryKeys.directoryName('patient', 1),
  directoryNames: queryKeys.directoryNames('patient', ['1']),
  superbill: queryKeys.superbill(1, 2),
  codeSets: queryKeys.codeSets(),
  codeSearch: queryKeys.codeSearch({ systems: ['icd10cm'] }, 'sore throat'),
  codeEntry: queryKeys.codeEntry(code),
  codeLookUp: queryKeys.codeLookUp([code]),
  codePlace: queryKeys.codePlace(code, '2026-06-15'),
  codeSetWork: queryKeys.codeSetWork(),
}

/** The kinds that invalidating a key covers. */
const reachedBy = (queryKey: readonly unknown[]): readonly string[] => {
  const client = new QueryClient()
  for (const [kind, key] of Object.entries(examples)) client.setQueryData(key, kind)
  void client.invalidateQueries({ queryKey, refetchType: 'none' })
  return Object.entries(examples).flatMap(([kind, key]) =>
    client.getQueryState(key)?.isInvalidated === true ? [kind] : [],
  )
}

describe('the query keys', () => {
  it('are each of their own, all in one namespace', () => {
    const keys = Object.values(examples)
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length)
    expect(new Set(keys.map(([scope]) => scope))).toEqual(new Set(['encounter-form']))
  })

  it.each([
    ['all records', queryKeys.records(), ['record']],
    ['all that is drawn from many', queryKeys.encounters(), ['list', 'day', 'visits', 'sameDay']],
    [
      'all answers of the codes, and not the work on the sets',
      queryKeys.codes(),
      ['codeSets', 'codeSearch', 'codeEntry', 'codeLookUp', 'codePlace'],
    ],
    ['single entries, and not what is shown of them', queryKeys.codeEntries(), ['codeEntry']],
    ['one record', queryKeys.record('7'), ['record']],
    ['no record by another', queryKeys.record(70), []],
  ])('reach %s', (_, queryKey, kinds) => {
    expect(reachedBy(queryKey)).toEqual(kinds)
  })

  it('leave out of a save only what asks for other encounters of the day', () => {
    const sameDay = (ownId: number | string | undefined) =>
      queryKeys.sameDay({ patientId: 1, providerId: 2, dateOfService: '2026-06-15', ownId })
    expect(leavesOut(sameDay(7), '7')).toBe(true)
    for (const key of [sameDay(8), sameDay(undefined), ...Object.values(examples)])
      expect([key, leavesOut(key, 7)]).toEqual([key, false])
  })

  it('are written nowhere else', () => {
    const root = fileURLToPath(new URL('../../src', import.meta.url))
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    )
    const literal = /\bqueryKey\s*[:=]\s*\[|\b(?:get|set)Quer(?:y|ies)Data(?:<[^(]*>)?\(\s*\[/
    expect(literal.test("useQuery({ queryKey: ['encounter'] })")).toBe(true)
    expect(sources.filter((file) => literal.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })
})
