import { describe, expect, it } from 'vitest'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import type { StorageLike } from '../../src/client/StorageLike.js'
import { errorOf, everyone } from './contractSupport.js'
import { contentOf, limitedStorage } from './storages.js'

const encounter = {
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: '2026-06-15',
  DiagnosisCodes: ['J06.9', 'I10'],
  EncounterStatus: 'Submitted',
  EncounterId: 8009001,
}
const at = Date.UTC(2026, 5, 15, 14)

/** What format 1 wrote: a record that was created, saved and submitted, and one that was created alone. */
const format1: Record<string, string> = {
  'encounter-form:format': '1',
  'encounter-form:index': '[8009003,[["b",8009002]]]',
  'encounter-form:record:8009001': JSON.stringify([3, at + 60_000, 'Robin', encounter]),
  'encounter-form:history:8009001': JSON.stringify([
    [1, at, 'Dr. Lee', 'c'],
    [
      2,
      at + 5000,
      'Dr. Lee',
      's',
      [
        ['DiagnosisCodes', ['J06.9']],
        ['AppointmentId', 5001234],
      ],
    ],
    [3, at + 60_000, 'Robin', 't', [['EncounterStatus', 'Draft']], 'ready'],
    [4, at + 70_000, 'Robin', 's', [['PatientId']]],
  ]),
  'encounter-form:record:8009002': JSON.stringify([
    1,
    at,
    'Dr. Lee',
    { ...encounter, EncounterStatus: 'Draft', EncounterId: 8009002 },
  ]),
  'encounter-form:history:8009002': JSON.stringify([[1, at, 'Dr. Lee', 'c']]),
}

const fill = (storage: StorageLike, items: Record<string, string> = format1): StorageLike => {
  for (const [key, value] of Object.entries(items)) storage.setItem(key, value)
  return storage
}

const over = (storage: StorageLike) => createLocalStorageClient({ user: () => everyone, storage })

const expectWhole = async (storage: StorageLike) => {
  const client = over(storage)
  const page = await client.list({ sort: { by: 'id', direction: 'ascending' } })
  expect(page.records.map((record) => record.encounter.EncounterId)).toEqual([8009001, 8009002])
  expect(page.setAside).toEqual([])
  expect(await client.get(8009001)).toEqual({
    encounter,
    version: '3',
    updatedAt: new Date(at + 60_000).toISOString(),
    updatedBy: 'Robin',
  })
  expect(await client.history(8009001)).toEqual([
    expect.objectContaining({ kind: 'created', version: '1', by: 'Dr. Lee', at: new Date(at).toISOString() }),
    expect.objectContaining({
      kind: 'saved',
      version: '2',
      changes: [
        { property: 'DiagnosisCodes', from: ['J06.9'], to: ['J06.9', 'I10'] },
        { property: 'AppointmentId', from: 5001234 },
      ],
    }),
    expect.objectContaining({
      kind: 'transition',
      version: '3',
      by: 'Robin',
      reason: 'ready',
      changes: [{ property: 'EncounterStatus', from: 'Draft', to: 'Submitted' }],
    }),
  ])
  expect(await client.history(8009002)).toHaveLength(1)
}

describe('a store of format 1', () => {
  it('is read whole, with its histories, and takes changes', async () => {
    const storage = fill(createMemoryStorage())
    await expectWhole(storage)
    expect(storage.getItem('encounter-form:format')).toBe('2')
    expect(Object.keys(contentOf(storage)).filter((key) => key.includes('history'))).toEqual([])
    const client = over(storage)
    await client.update(8009002, { ...encounter, PatientId: 7 }, { ifMatch: '1' })
    expect((await client.history(8009002)).map(({ version }) => version)).toEqual(['1', '2'])
    const same = await client.create(encounter, { idempotencyKey: 'b' })
    expect(same.encounter.EncounterId).toBe(8009002)
  })

  it('is migrated to the end although it was broken off anywhere', async () => {
    const writes = 7
    for (let allowed = 0; allowed < writes; allowed += 1) {
      const inner = fill(createMemoryStorage())
      let left = allowed
      const breaking: StorageLike = {
        get length() {
          return inner.length
        },
        key: (position) => inner.key(position),
        getItem: (key) => inner.getItem(key),
        setItem: (key, value) => {
          left -= 1
          if (left < 0) throw new Error('the tab was closed')
          inner.setItem(key, value)
        },
        removeItem: (key) => {
          left -= 1
          if (left < 0) throw new Error('the tab was closed')
          inner.removeItem(key)
        },
      }
      await over(breaking)
        .list({})
        .catch(() => undefined)
      await expectWhole(inner)
    }
  })

  it('says that there is no room where there is none, loses nothing, and goes on when there is', async () => {
    let room = Number.POSITIVE_INFINITY
    const storage = fill(limitedStorage(() => room))
    room = Object.entries(format1).reduce((sum, [key, value]) => sum + key.length + value.length, 0) - 100
    const error = await errorOf(over(storage).list({}))
    expect(error.kind).toBe('full')
    expect(contentOf(storage)).toEqual(format1)
    room = Number.POSITIVE_INFINITY
    await expectWhole(storage)
  })

  it('keeps what cannot be read, as it was, and reports it', async () => {
    const storage = fill(createMemoryStorage(), {
      ...format1,
      'encounter-form:record:8009002': 'half a rec',
      'encounter-form:history:8009001': '[[1,2,3]]',
    })
    const client = over(storage)
    const page = await client.list({})
    expect(page.total).toBe(1)
    expect(page.setAside.map(({ location }) => location).toSorted()).toEqual([
      'encounter-form:set-aside:history:8009001:1',
      'encounter-form:set-aside:record:8009002:1',
    ])
    expect(storage.getItem('encounter-form:set-aside:record:8009002:1')).toMatch(/\nhalf a rec$/)
    expect(await client.history(8009001)).toEqual([])
  })
})
