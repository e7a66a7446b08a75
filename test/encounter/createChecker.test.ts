import { expect, it } from 'vitest'
import type { CodeRef } from '../../src/codes/CodeSystem.js'
import { createChecker } from '../../src/encounter/createChecker.js'
import { kareoEncounterUi as ui } from '../../src/encounter/kareoEncounter.js'
import { sourceOf, testCode } from '../codes/codePacks.js'

const visit = {
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: '2026-06-15',
  DiagnosisCodes: ['J06.9'],
  ProcedureCodes: ['99213-25'],
}

const source = sourceOf([testCode('icd10cm', 'J06.9', 'A cold'), testCode('cpt', '99213', 'A visit')], '')

it('counts what the checks find of many encounters, and asks for each code once until it forgets', async () => {
  const asked: CodeRef[] = []
  const checker = createChecker({
    codes: {
      lookUp: (refs) => {
        asked.push(...refs)
        return source.lookUp(refs)
      },
    },
    ui,
    today: () => '2026-06-15',
  })
  const encounters = [
    visit,
    { ...visit, ProcedureCodes: [] },
    { ...visit, DiagnosisCodes: ['J06.9', 'I10'], DateOfService: '2026-06-16' },
    {},
  ]
  const counts = [
    { errors: 0, warnings: 0 },
    { errors: 1, warnings: 0 },
    { errors: 1, warnings: 1 },
    { errors: 2, warnings: 0 },
  ]
  expect(await checker.assess(encounters)).toEqual(counts)
  expect(asked.map(({ code }) => code)).toEqual(['J06.9', '99213', 'I10'])
  expect((await checker.check(encounters[1] ?? {})).map(({ id }) => id)).toEqual(['procedure-missing'])
  expect(asked).toHaveLength(3)
  checker.forget()
  expect(await checker.assess(encounters)).toEqual(counts)
  expect(asked).toHaveLength(6)
})

it('rejects where the codes cannot be looked up', async () => {
  const reason = new Error('no worker')
  const checker = createChecker({
    codes: { lookUp: () => Promise.reject(reason) },
    ui,
    today: () => '2026-06-15',
  })
  await expect(checker.assess([visit])).rejects.toBe(reason)
})
