import { describe, expect, it, vi } from 'vitest'
import type { BrowserClientOptions } from '../../../src/client/BrowserClient.js'
import { collectExport } from '../../../src/client/collectExport.js'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { EncounterClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { importEncounters } from '../../../src/client/import/importEncounters.js'
import { fileNameOf, type ImportableRow, readImport } from '../../../src/client/import/readImport.js'
import { readJsonFile, requireImportableSize } from '../../../src/client/import/readJsonFile.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { contentOf } from '../support/backupSupport.js'
import { limitedStorage } from '../support/storages.js'

const newClient = (options: Partial<BrowserClientOptions> = {}) =>
  createMemoryClient({ user: () => everyone, ...options })

const file = 'october.json'

const importable = async (
  rows: unknown,
  client: Parameters<typeof readImport>[1]['client'],
): Promise<readonly ImportableRow[]> =>
  (await readImport(rows, { client, file })).filter((row) => row.kind !== 'invalid')

describe('an import', () => {
  it('says of each row what would become of it, and writes nothing', async () => {
    const client = newClient()
    const there = await client.create(visit, { idempotencyKey: 'a' })
    const voided = await client.create({ ...visit, PatientId: 2 }, { idempotencyKey: 'b' })
    await client.transition(8009002, { to: 'Voided', reason: 'x' }, over(voided))
    const before = await contentOf(client)
    const rows = await readImport(
      {
        encounters: [
          { ...visit, PatientId: 7, EncounterId: 5, EncounterStatus: 'Submitted' },
          { ...visit, PatientId: 8, EncounterId: 8009001 },
          visit,
          { ...visit, PatientId: 7 },
          { ...visit, DateOfService: '2026-02-30', EncounterStatus: 'Lost' },
          { ...visit, PatientId: 9, EncounterId: 5 },
          'a text',
          { ...visit, PatientId: 2 },
        ],
      },
      { client, file },
    )
    expect(rows).toMatchObject([
      {
        position: 1,
        kind: 'valid',
        encounter: { ...visit, PatientId: 7 },
        status: 'Submitted',
        isClosed: false,
        source: { file, originalId: 5 },
      },
      { kind: 'duplicate', message: 'Encounter 8009001 has the same ID' },
      { kind: 'duplicate', message: 'Encounter 8009001 has the same patient, provider and date' },
      { kind: 'duplicate', message: 'Row 1 has the same patient, provider and date' },
      {
        kind: 'invalid',
        encounter: { ...visit, DateOfService: '2026-02-30', EncounterStatus: 'Lost' },
        messages: [
          'Select an encounter status from the list: Draft, Submitted, Approved, Voided',
          'Date of service must be a valid date, for example 2026-06-15',
        ],
      },
      { kind: 'duplicate', message: 'Row 1 has the same ID' },
      { kind: 'invalid', encounter: {}, messages: ['It is not a set of fields'] },
      { position: 8, kind: 'valid' },
    ])
    expect(await contentOf(client)).toEqual(before)
    expect(await client.get(8009001)).toEqual(there)
  })

  it.each([
    ['half a file', '[{"PatientId"'],
    ['another object', '{"records": []}'],
    ['a text', '"encounters"'],
    ['nothing', ''],
    ['an empty list', '[]'],
    ['an empty list under a name', '{"encounters": []}'],
  ])('refuses %s with a sentence', async (_, text) => {
    const error = await errorOf((async () => readImport(readJsonFile(text), { client: newClient(), file }))())
    expect([error.kind, error.message]).toEqual(['invalid', expect.stringMatching(/^This file .*\./)])
  })

  it('creates what was confirmed as drafts, once however often it is tried', async () => {
    const client = newClient()
    const rows = await importable(
      [
        { ...visit, EncounterId: 77, EncounterStatus: 'Approved' },
        { ...visit, PatientId: 2 },
        { PatientId: 3 },
      ],
      client,
    )
    const progress: unknown[] = []
    const options = { client, name: 'one', onProgress: (...step: readonly number[]) => progress.push(step) }
    const outcomes = await importEncounters(rows, options)
    expect(outcomes.map(({ kind, position }) => [kind, position])).toEqual([
      ['created', 1],
      ['created', 2],
    ])
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ])
    await importEncounters(rows, options)
    const page = await client.list({ sort: { by: 'id', direction: 'ascending' } })
    expect(page.records.map(({ encounter }) => [encounter.EncounterId, encounter.EncounterStatus])).toEqual([
      [8009001, 'Draft'],
      [8009002, 'Draft'],
    ])
    expect(page.records.map(({ marks }) => marks)).toEqual([
      { source: { file, originalId: 77 } },
      { source: { file } },
    ])
    expect((await client.history(8009001)).map(({ kind }) => kind)).toEqual(['imported'])
  })

  it('says which status a row has there, and which of its properties are no fields here', async () => {
    const rows = await readImport(
      [
        { ...visit, PatientId: 1, EncounterStatus: 'Voided' },
        { ...visit, PatientId: 2, EncounterStatus: 'Approved' },
        { ...visit, PatientId: 3, EncounterStatus: 'Submitted' },
        { ...visit, PatientId: 4, EncounterStatus: 'Draft', Allergies: 'none', Ward: 7 },
        { ...visit, PatientId: 5 },
      ],
      { client: newClient(), file },
    )
    expect(
      rows.map((row) => (row.kind === 'invalid' ? row.messages : [row.status, row.isClosed, row.unknown])),
    ).toEqual([
      ['Voided', true, []],
      ['Approved', true, []],
      ['Submitted', false, []],
      [undefined, false, ['Allergies', 'Ward']],
      [undefined, false, []],
    ])
    expect(rows[3]?.encounter).toMatchObject({ Allergies: 'none', Ward: 7 })
  })

  it('takes the one that replaced a voided one for no duplicate of it, wherever it stands', async () => {
    const voided = { ...visit, EncounterStatus: 'Voided' }
    const kinds = async (...rows: readonly unknown[]) =>
      (await readImport(rows, { client: newClient(), file })).map(({ kind }) => kind)
    expect(await kinds(voided, visit)).toEqual(['duplicate', 'valid'])
    expect(await kinds(visit, voided)).toEqual(['valid', 'duplicate'])
  })

  it.each([
    ['C:\\patients\\october.json', 'october.json'],
    ['/home/desk/october.json', 'october.json'],
    [`${'x'.repeat(300)}.json`, 'x'.repeat(200)],
    ['a\u202Eb\n.json', 'ab.json'],
    ['', 'an unnamed file'],
  ])('keeps of the file %j its name alone', (name, kept) => {
    expect(fileNameOf(name)).toBe(kept)
  })

  it('refuses a file that would hold the page up', () => {
    requireImportableSize(10_000_000)
    expect(() => requireImportableSize(12_345_678)).toThrow(
      /^This file is 12\.3 MB, and the limit for an import is 10 MB/,
    )
  })

  it('goes on where a row fails, and says why', async () => {
    const good = newClient()
    const rows = await importable([visit, { ...visit, PatientId: 2 }, { ...visit, PatientId: 3 }], good)
    const client: Pick<EncounterClient, 'create'> = {
      create: async (encounter, options) => {
        if (encounter.PatientId === 2) throw new EncounterClientError('unauthorized', 'you may not')
        return good.create(encounter, options)
      },
    }
    const outcomes = await importEncounters(rows, { client, name: 'one' })
    expect(outcomes).toMatchObject([
      { kind: 'created', position: 1 },
      { kind: 'failed', position: 2, error: { message: 'you may not' } },
      { kind: 'created', position: 3 },
    ])
  })

  it('stops where there is no room, keeps what it created, and creates the rest when there is', async () => {
    let room = 2000
    const client = createLocalStorageClient({
      user: () => everyone,
      storage: limitedStorage(() => room),
      isShared: false,
    })
    const create = vi.spyOn(client, 'create')
    const many = Array.from({ length: 20 }, (_, number) => ({ ...visit, PatientId: number + 1 }))
    const rows = await importable(many, client)
    const outcomes = await importEncounters(rows, { client, name: 'full' })
    const created = outcomes.filter(({ kind }) => kind === 'created').length
    expect(created).toBeGreaterThan(0)
    expect(outcomes.map(({ kind }) => kind)).toEqual(
      rows.map((_, at) => (at < created ? 'created' : at === created ? 'failed' : 'skipped')),
    )
    expect(outcomes[created]).toMatchObject({ error: { kind: 'full' } })
    expect(create).toHaveBeenCalledTimes(created + 1)
    expect((await client.list({})).total).toBe(created)
    room = 100_000
    await importEncounters(rows, { client, name: 'full' })
    expect((await client.list({})).total).toBe(20)
  })

  it('stops when told to', async () => {
    const client = newClient()
    const many = Array.from({ length: 20 }, (_, number) => ({ ...visit, PatientId: number + 1 }))
    const stop = new AbortController()
    const outcomes = await importEncounters(await importable(many, client), {
      client,
      name: 'again',
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 3) stop.abort()
      },
    })
    expect(outcomes.filter(({ kind }) => kind === 'skipped')).toHaveLength(17)
  })

  it('takes 5,000 rows and lets the page go on', async () => {
    const client = newClient()
    const many = Array.from({ length: 5000 }, (_, number) => ({ ...visit, PatientId: number + 1 }))
    let turns = 0
    const watch = setInterval(() => {
      turns += 1
    }, 1)
    const rows = await importable(many, client)
    clearInterval(watch)
    expect(rows.every(({ kind }) => kind === 'valid')).toBe(true)
    expect(turns).toBeGreaterThan(3)
  })
})

describe('an export', () => {
  it('holds all that match, with names', async () => {
    const directory = createMemoryDirectory({
      patients: [{ id: 100234, name: 'Doe, Jane' }],
      providers: [{ id: 201, name: 'Dr. Lee' }],
      appointments: [],
    })
    const client = newClient({ directory })
    await client.create(visit, { idempotencyKey: 'a' })
    await client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'b' })
    const sort = { by: 'id', direction: 'ascending' } as const
    const exported = await collectExport(client, { status: 'Draft', sort }, kareoEncounterUi)
    expect(exported).toMatchObject([
      { encounter: visit, patientName: 'Doe, Jane', providerName: 'Dr. Lee', updatedBy: 'Dr. Test' },
      { encounter: { PatientId: 5 }, providerName: 'Dr. Lee' },
    ])
    expect(exported[1]).not.toHaveProperty('patientName')
  })
})
