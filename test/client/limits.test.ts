import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { BrowserClient, BrowserClientOptions } from '../../src/client/BrowserClient.js'
import { planBackup } from '../../src/client/backup/planBackup.js'
import { readBackup } from '../../src/client/backup/readBackup.js'
import { importEncounters } from '../../src/client/import/importEncounters.js'
import { readImport } from '../../src/client/import/readImport.js'
import { readJsonFile } from '../../src/client/import/readJsonFile.js'
import { createIndexedDbClient } from '../../src/client/indexedDb/createIndexedDbClient.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import type { Encounter } from '../../src/encounter/Encounter.js'
import { errorOf, everyone, over, visit } from '../../src/testing/contractSupport.js'

const adapters: readonly (readonly [string, (options: BrowserClientOptions) => BrowserClient])[] = [
  ['memory', createMemoryClient],
  [
    'localStorage',
    (options) => createLocalStorageClient({ ...options, storage: createMemoryStorage(), isShared: false }),
  ],
  [
    'IndexedDB',
    (options) =>
      createIndexedDbClient({ ...options, indexedDB: new IDBFactory(), openChannel: () => undefined }),
  ],
]

const key = () => ({ idempotencyKey: crypto.randomUUID() })

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)

const beyond: readonly (readonly [string, Encounter, RegExp])[] = [
  ['goes too deep', { ...visit, Extra: nested(64) }, /Extra has lists within lists more than 64 levels deep/],
  [
    'goes far too deep',
    { ...visit, Extra: nested(10_000) },
    /Extra has lists within lists more than 64 levels deep/,
  ],
  [
    'has a text that is too long',
    { ...visit, Notes: 'x'.repeat(20_001) },
    /Notes has 20,001 characters, and the limit is 20,000\. Shorten it/,
  ],
  [
    'has too many codes',
    { ...visit, DiagnosisCodes: Array.from({ length: 1_002 }, (_, at) => `A${at}`) },
    /Diagnosis codes has 1,002 entries, and the limit is 1,000\. Remove 2/,
  ],
  [
    'has too many properties',
    { ...visit, ...Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`P${at}`, at])) },
    /It has 1,005 entries/,
  ],
  [
    'is too large',
    {
      ...visit,
      ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`N${at}`, 'x'.repeat(20_000)])),
    },
    /It has more than 500,000 characters/,
  ],
  ['has a name that a form loses', JSON.parse('{"PatientId":1,"__proto__":{"a":1}}'), /“__proto__”/],
  ['has a number that JSON cannot hold', { ...visit, Extra: Number.POSITIVE_INFINITY }, /Extra has a number/],
]

describe.each(adapters)('the limits of what is saved in %s', (_, open) => {
  it.each(beyond)(
    'refuse an encounter that %s, new or changed, with words',
    async (_what, encounter, words) => {
      const client = open({ user: () => everyone })
      const made = await client.create(visit, key())
      for (const call of [client.create(encounter, key()), client.update(made.id, encounter, over(made))]) {
        const error = await errorOf(call)
        expect([error.kind, error.message]).toEqual(['invalid', expect.stringMatching(words)])
      }
      expect((await client.list({})).records).toEqual([made])
      expect(await client.history(made.id)).toHaveLength(1)
    },
  )

  it('let through what is just within them, which can be backed up and put back', async () => {
    const client = open({ user: () => everyone })
    const made = await client.create({ ...visit, Extra: nested(63), Notes: 'x'.repeat(20_000) }, key())
    expect((await client.list({})).records).toEqual([made])
    const text = JSON.stringify({
      format: 'encounter-form-backup',
      version: 1,
      records: [{ record: made, history: await client.history(made.id) }],
    })
    const other = open({ user: () => everyone })
    const rows = await planBackup(readBackup(readJsonFile(text)) ?? [], { client: other, user: everyone })
    expect(rows).toMatchObject([{ kind: 'restorable' }])
    await other.restore(rows.flatMap((row) => (row.kind === 'restorable' ? [row.backup] : [])))
    expect((await other.list({})).records).toMatchObject([{ encounter: made.encounter }])
  })

  it('refuse a reason of more than 2,000 characters, of a transition and of a mark', async () => {
    const client = open({ user: () => everyone })
    const made = await client.create(visit, key())
    const reason = 'x'.repeat(2_001)
    const words = /The reason has 2,001 characters, and the limit is 2,000\. Shorten it by 1\./
    for (const call of [
      client.transition(made.id, { to: 'Voided', reason }, over(made)),
      client.mark(made.id, { kind: 'dismiss-finding', finding: 'code-age', reason }, over(made)),
    ]) {
      const error = await errorOf(call)
      expect([error.kind, error.message]).toEqual(['invalid', expect.stringMatching(words)])
    }
    const kept = await client.transition(
      made.id,
      { to: 'Voided', reason: ` ${reason.slice(1)} ` },
      over(made),
    )
    expect((await client.history(made.id)).at(-1)?.reason).toHaveLength(2_000)
    expect(kept.encounter.EncounterStatus).toBe('Voided')
  })

  it('refuse a backup that goes too deep, and restore the others of its file', async () => {
    const client = open({ user: () => everyone })
    const made = await client.create(visit, key())
    const [event] = await client.history(made.id)
    const whole = { record: made, history: [event] }
    const bad = {
      ...whole,
      record: { ...made, encounter: { ...made.encounter, Extra: nested(10_000) } },
    }
    const other = open({ user: () => everyone })
    expect(
      await other.restore([bad, whole].map((backup) => ({ ...backup, history: event ? [event] : [] }))),
    ).toMatchObject([
      { kind: 'refused', message: 'it is nested more than 200 levels deep' },
      { kind: 'restored' },
    ])
    expect((await other.list({})).total).toBe(1)
  })

  it('refuse one row of an import, each by itself, and the list loads', async () => {
    const client = open({ user: () => everyone })
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    const text = JSON.stringify([visit, { ...visit, PatientId: 2, Extra: '?' }, { ...visit, PatientId: 3 }])
    const rows = await readImport(readJsonFile(text.replace('"?"', deep)), { client, file: 'deep.json' })
    expect(rows).toMatchObject([
      { kind: 'valid' },
      {
        kind: 'invalid',
        messages: [expect.stringMatching(/Extra has lists within lists more than 64 levels deep/)],
      },
      { kind: 'valid' },
    ])
    await importEncounters(
      rows.filter((row) => row.kind !== 'invalid'),
      { client, name: 'one' },
    )
    expect((await client.list({})).total).toBe(2)
  })
})

describe('the number of rows', () => {
  it.each([
    [
      'an import',
      (rows: readonly unknown[]) =>
        readImport(rows, { client: createMemoryClient({ user: () => everyone }), file: 'x' }),
    ],
    [
      'a backup',
      async (records: readonly unknown[]) =>
        readBackup({ format: 'encounter-form-backup', version: 1, records }),
    ],
  ])('is looked at before %s is read', async (_, read) => {
    const error = await errorOf(read(Array(50_001).fill(1)))
    expect([error.kind, error.message]).toEqual([
      'invalid',
      'This file has 50,001 rows, and the limit for an import is 50,000. Split it into smaller files.',
    ])
  })
})
