import { describe, expect, it } from 'vitest'
import { createMemoryDirectory } from '../../src/client/createMemoryDirectory.js'
import type { CodeRef } from '../../src/codes/CodeSystem.js'
import { createChecker } from '../../src/encounter/createChecker.js'
import { kareoEncounterUi as ui } from '../../src/encounter/kareoEncounter.js'
import { factsMaxAge } from '../../src/encounter/lookUpFacts.js'
import type { EncounterCheck } from '../../src/encounter/rules/Rule.js'
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
    { errors: 0, warnings: 0, isChecked: true },
    { errors: 1, warnings: 0, isChecked: true },
    { errors: 1, warnings: 1, isChecked: true },
    { errors: 2, warnings: 0, isChecked: true },
  ]
  expect(await checker.assess(encounters)).toEqual(counts)
  expect(asked.map(({ code }) => code)).toEqual(['J06.9', '99213', 'I10'])
  expect((await checker.check(encounters[1] ?? {})).map(({ id }) => id)).toEqual(['procedure-missing'])
  expect(asked).toHaveLength(3)
  checker.clearCodes()
  expect(await checker.assess(encounters)).toEqual(counts)
  expect(asked).toHaveLength(6)
})

it('counts no warning that was dismissed of that encounter', async () => {
  const checker = createChecker({ codes: source, ui, today: () => '2026-06-15' })
  const unknown = { ...visit, DiagnosisCodes: ['J06.9', 'I10'] }
  const dismissed = [
    {
      ...{ finding: 'code-not-in-set', path: ['DiagnosisCodes', 'I10'] },
      ...{ reason: 'Looked at', by: 'Dr. Test', at: '2026-06-15T09:00:00.000Z' },
    },
  ]
  expect((await checker.assess([unknown, unknown], [dismissed])).map(({ warnings }) => warnings)).toEqual([
    0, 1,
  ])
})

it('calls none ready whose codes cannot be looked up, and looks them up again with the next', async () => {
  let reachable = false
  const checker = createChecker({
    codes: { lookUp: (refs) => (reachable ? source.lookUp(refs) : Promise.reject(new Error('no worker'))) },
    ui,
    today: () => '2026-06-15',
  })
  const blocked = { ...visit, ProcedureCodes: [] }
  expect(await checker.assess([visit, blocked])).toEqual([
    { errors: 0, warnings: 0, isChecked: false },
    { errors: 1, warnings: 0, isChecked: false },
  ])
  await expect(checker.check(visit)).rejects.toThrow(
    'The code sets are unavailable: codes are not checked. Try again in a moment.',
  )
  // Errors that need no code set are reported all the same.
  expect((await checker.check(blocked)).map(({ id }) => id)).toEqual(['procedure-missing'])
  reachable = true
  expect(await checker.check(visit)).toEqual([])
})

describe('the references of encounters', () => {
  const directory = createMemoryDirectory({
    patients: [
      { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15' },
      { id: 100235, name: 'Roe, Richard' },
    ],
    providers: [{ id: 201, name: 'Dr. Lee' }],
    appointments: [{ id: 5001234, patientId: 100234, providerId: 201, date: '2026-06-15' }],
  })

  /** A checker with a directory that can be unavailable, and records its requests. */
  const withDirectory = (getMany = directory.getMany) => {
    const asked: string[] = []
    const state = { reachable: true, now: 0 }
    const notice = (kind: string, ids: readonly unknown[]) => {
      asked.push(`${kind} ${ids.join(' ')}`)
      if (!state.reachable) throw new Error('away')
    }
    const checker = createChecker({
      codes: source,
      directory: {
        get: async (kind, id) => {
          notice(kind, [id])
          return directory.get(kind, id)
        },
        ...(getMany && {
          getMany: async (kind, ids) => {
            notice(kind, ids)
            return getMany(kind, ids)
          },
        }),
      },
      ui,
      today: () => '2026-06-15',
      now: () => state.now,
    })
    return { checker, asked, state }
  }

  const withAppointment = { ...visit, AppointmentId: 5001234 }

  it('are asked for together, each once a batch, and anew once they may have changed', async () => {
    const { checker, asked, state } = withDirectory()
    const encounters = [
      withAppointment,
      { ...withAppointment, PatientId: 100235 },
      { ...visit, PatientId: 7 },
    ]
    const errors = async () => (await checker.assess(encounters)).map((counts) => counts.errors)
    expect(await errors()).toEqual([0, 1, 1])
    const all = ['patient 100234 100235 7', 'provider 201', 'appointment 5001234']
    expect(asked).toEqual(all)
    await errors()
    expect(asked).toHaveLength(3)
    state.now = factsMaxAge
    await errors()
    expect(asked).toEqual([...all, ...all])
  })

  it('are asked for one by one where the directory takes one at a time', async () => {
    const { checker, asked } = withDirectory(undefined)
    expect((await checker.check({ ...withAppointment, PatientId: 7 })).map(({ id }) => id)).toEqual([
      'patient-unknown',
      'appointment-other-patient',
    ])
    expect(asked).toEqual(['patient 7', 'provider 201', 'appointment 5001234'])
  })

  it('make an encounter ready by no old answer, and again once the directory answers', async () => {
    const { checker, state } = withDirectory()
    expect(await checker.check(withAppointment)).toEqual([])
    state.now = factsMaxAge
    state.reachable = false
    await expect(checker.check(withAppointment)).rejects.toThrow(
      'The directory is unavailable: patient, provider and appointment are not checked. Try again in a moment.',
    )
    expect((await checker.check({ ...withAppointment, ProcedureCodes: [] })).map(({ id }) => id)).toEqual([
      'procedure-missing',
    ])
    state.reachable = true
    state.now += 1000
    expect(await checker.check(withAppointment)).toEqual([])
  })

  it('are not waited for by thousands, one batch after the other', async () => {
    const { checker, asked, state } = withDirectory()
    state.reachable = false
    for (let batch = 0; batch < 100; batch += 1)
      await checker.assess([{ ...withAppointment, PatientId: batch + 1 }])
    expect(asked).toHaveLength(3)
  })

  it('hold nothing up without a directory', async () => {
    const checker = createChecker({ codes: source, ui, today: () => '2026-06-15' })
    expect(await checker.check({ ...withAppointment, PatientId: 7 })).toEqual([])
  })
})

describe('with checks of the host', () => {
  const supervised: EncounterCheck = ({ ProviderId }, { today }) =>
    ProviderId === 201
      ? [{ id: 'host-supervised', severity: 'warning', path: ['ProviderId'], message: `Sign by ${today}` }]
      : []
  const options = { codes: source, ui, today: () => '2026-06-15' }

  it('counts and reports what they find, after what the package finds, by severity', async () => {
    const refused: EncounterCheck = () => [
      { id: 'host-refused', severity: 'error', path: [], message: 'Not here' },
    ]
    const checker = createChecker({ ...options, checks: [supervised, refused] })
    expect(await checker.assess([visit])).toEqual([{ errors: 1, warnings: 1, isChecked: true }])
    const found = await checker.check({ ...visit, ProcedureCodes: [] })
    expect(found.map(({ id }) => id)).toEqual(['procedure-missing', 'host-refused', 'host-supervised'])
    expect(found.at(-1)?.message).toBe('Sign by 2026-06-15')
  })

  it('lets a warning of theirs be dismissed', async () => {
    const checker = createChecker({ ...options, checks: [supervised] })
    const dismissal = { reason: 'Signed', by: 'Dr. Test', at: '2026-06-15T09:00:00.000Z' }
    const dismissed = [{ finding: 'host-supervised', path: ['ProviderId'], ...dismissal }]
    expect(await checker.assess([visit], [dismissed])).toEqual([{ errors: 0, warnings: 0, isChecked: true }])
  })

  it('calls nothing ready that one of them could not check, and says which', async () => {
    const outOfReach: EncounterCheck = () => {
      throw new TypeError('list is undefined')
    }
    const checker = createChecker({ ...options, checks: [outOfReach, supervised] })
    expect(await checker.assess([visit])).toEqual([{ errors: 1, warnings: 1, isChecked: true }])
    const [failed] = await checker.check(visit)
    expect(failed?.message).toBe(
      'The check “outOfReach” failed, and nothing can be submitted without it. Report it: TypeError: list is undefined',
    )
  })
})
