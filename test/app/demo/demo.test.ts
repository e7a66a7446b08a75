import { describe, expect, it } from 'vitest'
import { seedEncounters } from '../../../src/app/demo/seedEncounters.js'
import { createDemoDirectory } from '../../../src/client/demo/demoDirectory.js'
import { demoUsers } from '../../../src/client/demo/demoUsers.js'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { RECORD_PREFIX } from '../../../src/client/localStorage/storageKeys.js'
import type { StorageLike } from '../../../src/client/StorageLike.js'
import { createStarterCodeSource } from '../../../src/codes/starter/createStarterCodeSource.js'
import { assessEncounter } from '../../../src/encounter/assessEncounter.js'
import { readEncounter } from '../../../src/encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { factsIn, lookUpFacts } from '../../../src/encounter/lookUpFacts.js'
import { referencesIn } from '../../../src/encounter/references.js'
import { codeRules } from '../../../src/encounter/rules/codeRules.js'
import { compileSchema } from '../../../src/schema/compileSchema.js'

const now = new Date(2026, 5, 15, 9)

const seedInto = (storage: StorageLike) =>
  seedEncounters((user, clock) => createLocalStorageClient({ storage, user: () => user, now: clock }), now)

const seeded = async (storage = createMemoryStorage()) => {
  await seedInto(storage)
  const client = createLocalStorageClient({ storage, user: () => demoUsers[0] })
  return { client, ...(await client.list({ limit: 100 })) }
}

describe('the demo encounters', () => {
  it('are there in every status, and the schema accepts each of them', async () => {
    const { records, counts, setAside } = await seeded()
    const { validator } = compileSchema(kareoEncounterSchema)
    for (const { encounter } of records) expect(validator.safeParse(encounter).success).toBe(true)
    expect(Object.keys(counts).toSorted()).toEqual(['Approved', 'Draft', 'Submitted', 'Voided'])
    expect(setAside).toEqual([])
  })

  it('are there once, however often it was begun and cut short', async () => {
    const { records } = await seeded()
    const storage = createMemoryStorage()
    for (let allowed = 0; allowed < 20; allowed += 1) {
      let writes = 0
      const cut = {
        ...storage,
        get length() {
          return storage.length
        },
        setItem: (key: string, value: string) => {
          if (key.startsWith(RECORD_PREFIX) && ++writes > allowed) throw new Error('The page was closed.')
          storage.setItem(key, value)
        },
      }
      await seedInto(cut).catch(() => undefined)
    }
    const { records: resumed } = await seeded(storage)
    const shown = (record: EncounterRecord) => ({ ...record, version: undefined, updatedAt: undefined })
    expect(resumed.map(shown)).toEqual(records.map(shown))
  })

  it('leave alone what somebody took up before they were all there', async () => {
    const storage = createMemoryStorage()
    const client = createLocalStorageClient({ storage, user: () => demoUsers[0] })
    let taken: EncounterRecord | undefined
    await seedEncounters((user, clock) => {
      const own = createLocalStorageClient({ storage, user: () => user, now: clock })
      return {
        create: async (encounter, options) => {
          const record = await own.create(encounter, options)
          taken ??= await client.update(
            record.id,
            { ...record.encounter, ProcedureCodes: ['99212'] },
            {
              ifMatch: record.version,
              idempotencyKey: 'taken up',
            },
          )
          return record
        },
        transition: own.transition,
      }
    }, now)
    const { records } = await client.list({ limit: 100 })
    expect(records).toHaveLength((await seeded()).records.length)
    expect(records).toContainEqual(taken)
  })

  it('lie in the last days, and no later than now', async () => {
    const { records } = await seeded()
    for (const { encounter, updatedAt } of records) {
      expect(new Date(updatedAt).getTime()).toBeLessThan(now.getTime())
      expect(readEncounter(encounter, kareoEncounterUi).dateOfService ?? '').toMatch(
        /^2026-06-(?:0[6-9]|1[0-4])$/,
      )
    }
  })

  it('have the reason in the history of each way that needs one', async () => {
    const { client, records } = await seeded()
    const back = await Promise.all(
      records.map(async ({ encounter }) => {
        const { id = 0 } = readEncounter(encounter, kareoEncounterUi)
        return (await client.history(id)).flatMap(({ reason }) => (reason === undefined ? [] : [reason]))
      }),
    )
    expect(back.flat()).toHaveLength(2)
  })

  it('are of patients and providers that the demo directory has', async () => {
    const directory = createDemoDirectory('2026-06-15')
    for (const { encounter } of (await seeded()).records) {
      const { patientId = 0, providerId = 0 } = readEncounter(encounter, kareoEncounterUi)
      expect(await directory.get('patient', patientId)).toBeDefined()
      expect(await directory.get('provider', providerId)).toBeDefined()
    }
  })

  it('hold no error once they are submitted, and use codes that the starter set has', async () => {
    const codes = createStarterCodeSource()
    for (const { encounter } of (await seeded()).records) {
      const { status, diagnosisCodes, procedureCodes } = readEncounter(encounter, kareoEncounterUi)
      const [dx, px] = await Promise.all([
        codes.lookUp(diagnosisCodes.map((code) => ({ system: 'icd10cm', code }))),
        codes.lookUp(procedureCodes.map((code) => ({ system: 'cpt', code }))),
      ])
      const known = [...dx, ...px].flatMap((entry) => (entry === undefined ? [] : [entry]))
      expect(known).toHaveLength(diagnosisCodes.length + procedureCodes.length)
      if (status !== 'Submitted' && status !== 'Approved') continue
      const facts = await lookUpFacts(
        createDemoDirectory('2026-06-15'),
        referencesIn(encounter, kareoEncounterUi),
      )
      const { findings, unchecked } = assessEncounter(encounter, {
        ui: kareoEncounterUi,
        today: '2026-06-15',
        entryOf: (_system, code) => known.find((entry) => entry.code === code) ?? null,
        factsOf: factsIn(facts),
        codeRules,
      })
      expect([findings, unchecked]).toEqual([[], []])
    }
  })
})

describe('the demo directory', () => {
  it('has the appointment of the schema’s own example, with its patient, provider and date', async () => {
    const directory = createDemoDirectory('2027-01-01')
    const found = await directory.search('appointment', '5001234')
    expect(found).toMatchObject([{ id: 5001234, patientId: 100234, providerId: 201, date: '2026-06-15' }])
    expect(await directory.get('patient', 100234)).toMatchObject({ name: 'Doe, Jane' })
  })

  it('still has the appointments of earlier days, each as it was, and none of days to come', async () => {
    const [first = expect.fail()] = (
      await createDemoDirectory('2026-06-14').search('appointment', 'roe')
    ).filter(({ date }) => date === '2026-06-14')
    const later = createDemoDirectory('2026-11-28')
    expect(await later.get('appointment', first.id)).toEqual(first)
    expect(await later.getMany?.('appointment', [String(first.id), 5001234, 42])).toMatchObject([
      first,
      { id: 5001234 },
      undefined,
    ])
    expect((await later.search('appointment', '', { limit: 100 })).map(({ id }) => id)).not.toContain(
      first.id,
    )
    expect(await createDemoDirectory('2026-06-13').get('appointment', first.id)).toBeUndefined()
  })

  it('lists the appointments of today and the week before, of one provider or all, each as it is known by its number', async () => {
    const later = createDemoDirectory('2026-12-02')
    const list = async (from: string, to: string, providerId?: number) =>
      (await later.appointments?.({ from, to, ...(providerId === undefined ? {} : { providerId }) })) ?? []
    const today = await list('2026-12-02', '2026-12-02', 201)
    expect(today.map(({ time }) => time)).toEqual(['09:00', '10:30', '12:00'])
    const all = await list('2026-11-01', '2027-01-01')
    expect([...new Set(all.map(({ date }) => date))]).toEqual(
      ['11-25', '11-26', '11-27', '11-28', '11-29', '11-30', '12-01', '12-02'].map((day) => `2026-${day}`),
    )
    expect(
      await later.getMany?.(
        'appointment',
        all.map(({ id }) => id),
      ),
    ).toEqual(all)
    expect(await list('2026-06-15', '2026-06-15')).toMatchObject([{ id: 5001234 }])
  })

  it('has a day of visits for today, no two of one patient at one time', async () => {
    const directory = createDemoDirectory('2027-01-01')
    const all = await directory.search('appointment', '', { limit: 100 })
    const today = all.filter(({ date }) => date === '2027-01-01')
    expect(today.length).toBeGreaterThan(4)
    expect(new Set(today.map(({ time }) => time)).size).toBe(today.length)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
})
