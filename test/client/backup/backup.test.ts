import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import { planBackup } from '../../../src/client/backup/planBackup.js'
import { type BackupRow, readBackup } from '../../../src/client/backup/readBackup.js'
import { restoreBackup } from '../../../src/client/backup/restoreBackup.js'
import { writeBackup } from '../../../src/client/backup/writeBackup.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { readJsonFile } from '../../../src/client/import/readJsonFile.js'
import { isDictionary } from '../../../src/schema/isDictionary.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { contentOf, fill, newClient } from '../support/backupSupport.js'

const byId = { sort: { by: 'id', direction: 'ascending' } } as const

const textOf = async (client: BrowserClient, mostBytes = 10_000_000) => {
  const files = await writeBackup(client, [byId], { mostBytes })
  return Promise.all(files.map(({ parts }) => new Blob([...parts]).text()))
}

const rowsOf = (text: string): readonly BackupRow[] => {
  const rows = readBackup(readJsonFile(text))
  if (rows === undefined) throw new Error('This is no backup.')
  return rows
}

const restorableIn = async (text: string, client: BrowserClient) =>
  (await planBackup(rowsOf(text), { client, user: everyone })).filter((row) => row.kind === 'restorable')

const filled = async (count = 9) => {
  const client = newClient()
  await fill(client, count)
  const [text = ''] = await textOf(client)
  return { client, text }
}

/** A backup file with a changed first record. */
const damagedBy = (text: string, damage: (first: { record: object; history: object[] }) => unknown) => {
  const file = JSON.parse(text)
  const first = damage(structuredClone(file.records[0]))
  return JSON.stringify({ ...file, records: [first, ...file.records.slice(1)] })
}

describe('a backup', () => {
  it('puts everything back: data, status, number, history, marks', async () => {
    const { client, text } = await filled()
    const other = newClient()
    const outcomes = await restoreBackup(await restorableIn(text, other), { client: other })
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 9 }, () => 'restored'))
    const [before, after] = [await contentOf(client), await contentOf(other)]
    expect(after.map(({ record }) => ({ ...record, version: '' }))).toEqual(
      before.map(({ record }) => ({ ...record, version: '' })),
    )
    expect(after.map(({ history }) => history.slice(0, -1))).toEqual(before.map(({ history }) => history))
    expect(after.every(({ history }) => history.at(-1)?.kind === 'restored')).toBe(true)
  })

  it('is several files where it is too large for one to be read again', async () => {
    const { client } = await filled()
    const texts = await textOf(client, 4000)
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.every((text) => new TextEncoder().encode(text).length <= 4000)).toBe(true)
    expect(texts.flatMap(rowsOf)).toHaveLength(9)
  })

  it('says what it would do, and leaves alone what is here', async () => {
    const { client, text } = await filled()
    const record = await client.get(8009004)
    await client.update(8009004, { ...record.encounter, PatientId: 77 }, over(record))
    const before = await contentOf(client)
    const rows = await planBackup(rowsOf(text), { client, user: everyone })
    expect(rows.map((row) => (row.kind === 'exists' ? row.isSame : row.kind))).toEqual([
      ...[true, true, true, false, true, true, true, true, true],
    ])
    expect(await contentOf(client)).toEqual(before)
  })

  it.each<[string, (first: { record: object; history: object[] }) => unknown, RegExp]>([
    [
      'an id above 2^52',
      ({ record, history }) => ({ record: withId(record, 2 ** 52 + 2), history }),
      /from 1 to/,
    ],
    [
      'an id that is not its own',
      ({ record, history }) => ({ record: { ...record, id: 5 }, history }),
      /its ID is not/,
    ],
    [
      'data that break the schema',
      ({ record, history }) => ({ record: withData(record, { PatientId: 'x' }), history }),
      /Patient ID must be/,
    ],
    ['no history', ({ record }) => ({ record, history: [] }), /history does not show/],
    [
      'an entry without its time',
      ({ record, history }) => ({ record, history: history.map((entry) => ({ ...entry, at: 'now' })) }),
      /entry 1 of its history/,
    ],
    [
      'an entry of another kind',
      ({ record, history }) => ({ record, history: history.map((entry) => ({ ...entry, kind: 'x' })) }),
      /entry 1 of its history/,
    ],
    [
      'marks of another shape',
      ({ record, history }) => ({ record: { ...record, marks: { returned: 'yes' } }, history }),
      /returned is missing or damaged/,
    ],
    ['no record', () => 7, /the record is missing/],
  ])('refuses a record with %s, says why, and restores the others', async (_, damage, why) => {
    const { text } = await filled(3)
    const rows = await planBackup(rowsOf(damagedBy(text, damage)), { client: newClient(), user: everyone })
    expect(rows.map(({ kind }) => kind)).toEqual(['refused', 'restorable', 'restorable'])
    expect(rows[0]).toMatchObject({ message: expect.stringMatching(why) })
  })

  it('takes one of two records of the same id', async () => {
    const { text } = await filled(2)
    const file = JSON.parse(text)
    const twice = JSON.stringify({ ...file, records: [...file.records, file.records[0]] })
    const rows = await planBackup(rowsOf(twice), { client: newClient(), user: everyone })
    expect(rows.at(-1)).toMatchObject({ kind: 'refused', message: 'row 1 has the same ID' })
  })

  it.each([
    ['of a newer version', { format: 'encounter-form-backup', version: 2, records: [] }, /newer version/],
    ['without a version', { format: 'encounter-form-backup', records: [] }, /is damaged/],
    ['without records', { format: 'encounter-form-backup', version: 1 }, /is damaged/],
    ['of nothing', { format: 'encounter-form-backup', version: 1, records: [] }, /has no encounters/],
  ])('%s is refused with words', (_, file, why) => {
    expect(() => readBackup(file)).toThrow(why)
  })

  it.each([[[]], [{ encounters: [] }], ['x'], [null], [{ format: 'other', version: 1 }]])(
    'is not mistaken for other JSON: %o',
    (file) => expect(readBackup(file)).toBeUndefined(),
  )

  it('is refused where it goes too deep, without going there', () => {
    expect(() => readJsonFile('{"a":'.repeat(2_000_000))).toThrow(/100,000 levels/)
    expect(() => readJsonFile(`${'['.repeat(100_001)}${']'.repeat(100_001)}`)).toThrow(/100,000 levels/)
    expect(readJsonFile(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveLength(1)
    expect(readJsonFile(`["${'['.repeat(100)}\\"[", "\\\\"]`)).toHaveLength(2)
  })

  it('reads any JSON whatever without failing in another way', () => {
    const part = fc.jsonValue({ maxDepth: 4 })
    const record = fc.record({ record: part, history: fc.oneof(part, fc.array(part)) }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(fc.oneof(record, part), { minLength: 1 }), (records) => {
        const rows = readBackup({ format: 'encounter-form-backup', version: 1, records })
        expect(rows).toHaveLength(records.length)
      }),
    )
  })
})

const withData = (record: object, data: object) => ({
  ...record,
  encounter: {
    ...('encounter' in record && isDictionary(record.encounter) ? record.encounter : {}),
    ...data,
  },
})
const withId = (record: object, id: number) => ({ ...withData(record, { EncounterId: id }), id })

describe('restoring', () => {
  it('stops where a batch fails, tells what is there all the same, and goes on later', async () => {
    const { text } = await filled(120)
    const target = newClient()
    let calls = 0
    const rows = await restorableIn(text, target)
    const lost: Pick<BrowserClient, 'get' | 'restore'> = {
      get: target.get,
      restore: async (backup) => {
        calls += 1
        const results = await target.restore(backup)
        if (calls === 2) throw new EncounterClientError('unavailable', 'the answer was lost')
        return results
      },
    }
    const outcomes = await restoreBackup(rows, { client: lost })
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 100 }, () => 'restored'),
      ...Array.from({ length: 20 }, () => 'skipped'),
    ])
    const full = await restoreBackup(rows.slice(100), {
      client: {
        ...target,
        restore: async () => {
          throw new EncounterClientError('full', 'there is no room')
        },
      },
    })
    expect(full.every((outcome) => outcome.kind === 'failed' && outcome.error.kind === 'full')).toBe(true)
    await restoreBackup(rows.slice(100), { client: target })
    expect(await target.care.count()).toBe(120)
  })

  it('stops when told to, between batches', async () => {
    const { text } = await filled(120)
    const target = newClient()
    const stop = new AbortController()
    const outcomes = await restoreBackup(await restorableIn(text, target), {
      client: target,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(outcomes.filter(({ kind }) => kind === 'restored')).toHaveLength(50)
    expect(await target.care.count()).toBe(50)
  })

  it('never overwrites what came to be here meanwhile', async () => {
    const { text } = await filled(1)
    const target = newClient()
    const rows = await restorableIn(text, target)
    const own = await target.create(visit, { idempotencyKey: 'own' })
    expect(await restoreBackup(rows, { client: target })).toEqual([{ kind: 'exists', position: 1 }])
    expect(await target.get(own.id)).toEqual(own)
  })

  it('is for those who may approve', async () => {
    const { text } = await filled(1)
    const target = newClient({ ...everyone, capabilities: ['edit', 'submit'] })
    const rows = await restorableIn(text, target)
    const [outcome] = await restoreBackup(rows, { client: target })
    expect(outcome).toMatchObject({ kind: 'failed', error: { kind: 'unauthorized' } })
    expect((await errorOf(target.get(8009001))).kind).toBe('not-found')
  })
})
