import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BrowserClient } from '../../src/client/BrowserClient.js'
import { planBackup } from '../../src/client/backup/planBackup.js'
import { readBackup } from '../../src/client/backup/readBackup.js'
import { restoreBackup } from '../../src/client/backup/restoreBackup.js'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import { importEncounters } from '../../src/client/import/importEncounters.js'
import { readImport } from '../../src/client/import/readImport.js'
import { readJsonFile } from '../../src/client/import/readJsonFile.js'
import { createIndexedDbClient } from '../../src/client/indexedDb/createIndexedDbClient.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { keysOf } from '../../src/client/StorageLike.js'
import { createWorkingCopyStore } from '../../src/client/workingCopy.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../src/encounter/workflow.js'
import { compileEncounterSchema } from '../../src/form/encounterModel.js'
import { describeEvent } from '../../src/form/history/describeEvent.js'
import { copyKeyOf, readKeptForm } from '../../src/form/saving/keptForm.js'
import { english } from '../../src/messages/Language.js'
import { toFormValues } from '../../src/schema/startValues.js'
import { everyone, visit } from '../../src/testing/contractSupport.js'

const nestedText = (levels: number) => `${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`

/** JSON texts with values of every kind that a file may contain: deep, wide, odd. */
const jsonText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.json({ stringUnit: 'binary', maxDepth: 4 }) },
  fc.constantFrom(
    '1e400',
    '-1e400',
    '123456789012345678901234567890',
    '5e-324',
    '-0',
    '""',
    'null',
    '[]',
    '{}',
  ),
  fc.constantFrom(
    '"\\ud800"',
    '"\\u0000"',
    '{"\\udfff":1}',
    '{"__proto__":{"PatientId":1}}',
    '{"toString":1}',
  ),
  fc.constantFrom('5', '{}', '[[]]', '[5]', '["J06.9",{}]', '"2026-02-30"', '"99999-01-01"'),
  fc.integer({ min: 1, max: 20_000 }).map(nestedText),
  fc.integer({ min: 900, max: 1_100 }).map((count) => `[${Array(count).fill('"J06.9"').join()}]`),
  fc.integer({ min: 19_990, max: 20_010 }).map((length) => `"${'x'.repeat(length)}"`),
)

/** The text of a valid object with arbitrary values for some of its parts. */
const objectText = (whole: object): fc.Arbitrary<string> =>
  fc
    .record({
      changed: fc.dictionary(fc.constantFrom(...Object.keys(whole)), jsonText, { maxKeys: 2 }),
      added: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), jsonText, {
        maxKeys: 2,
      }),
    })
    .map(({ changed, added }) => {
      const parts = new Map(Object.entries(whole).map(([name, value]) => [name, JSON.stringify(value)]))
      for (const [name, text] of [...Object.entries(changed), ...Object.entries(added)]) parts.set(name, text)
      return `{${[...parts].map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`
    })

const rowText = fc.oneof({ weight: 4, arbitrary: objectText(visit) }, jsonText)

/** Expects that everything a storage lists can be opened, has a history, and can be shown in a form. */
const expectAllUsable = async (client: BrowserClient): Promise<number> => {
  const { model } = compileEncounterSchema(kareoEncounterSchema, kareoEncounterUi, false)
  const { records, total } = await client.list({ limit: 1_000 })
  expect(records).toHaveLength(total)
  for (const record of records) {
    expect(await client.get(record.id)).toEqual(record)
    for (const event of await client.history(record.id))
      describeEvent(event, { ui: kareoEncounterUi, workflow: encounterWorkflow, language: english })
    expect(Number.isNaN(Date.parse(record.updatedAt))).toBe(false)
    toFormValues(model, record.encounter)
  }
  return total
}

const openings: readonly (readonly [string, () => BrowserClient])[] = [
  ['memory', () => createMemoryClient({ user: () => everyone })],
  [
    'localStorage',
    () => createLocalStorageClient({ user: () => everyone, storage: createMemoryStorage(), isShared: false }),
  ],
  [
    'IndexedDB',
    () =>
      createIndexedDbClient({
        user: () => everyone,
        indexedDB: new IDBFactory(),
        openChannel: () => undefined,
      }),
  ],
]

/** Runs `work`; undefined if it is refused with an `EncounterClientError`, the only error allowed. */
const orRefused = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof EncounterClientError) return undefined
    throw error
  }
}

describe.each(openings)('whatever a file holds, over %s', (_, open) => {
  it('each row that is said to be imported can be listed and opened, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const client = open()
        const rows = await orRefused(async () =>
          readImport(readJsonFile(`[${texts.join()}]`), { client, file: 'any.json' }),
        )
        const wanted = (rows ?? []).filter((row) => row.kind !== 'invalid')
        const outcomes = await importEncounters(wanted, { client, name: 'any' })
        expect(outcomes.map(({ kind }) => kind)).toEqual(wanted.map(() => 'created'))
        expect(await expectAllUsable(client)).toBe(wanted.length)
        expect((await client.list({})).setAside).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('each record of a backup that is said to be restored is there, and nothing throws', async () => {
    const source = createMemoryClient({ user: () => everyone })
    const made = await source.create(visit, { idempotencyKey: 'a' })
    const [event = expect.fail()] = await source.history(made.id)
    const backupText = fc
      .record({
        encounter: objectText(made.encounter),
        record: objectText({ ...made, encounter: '?' }),
        event: objectText(event),
      })
      .map(
        ({ encounter, record, event }) =>
          `{"record":${record.replace('"?"', () => encounter)},"history":[${event}]}`,
      )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 4, arbitrary: backupText }, jsonText), { minLength: 1, maxLength: 3 }),
        async (texts) => {
          const client = open()
          const text = `{"format":"encounter-form-backup","version":1,"records":[${texts.join()}]}`
          const rows = await planBackup(readBackup(readJsonFile(text)) ?? [], { client, user: everyone })
          const wanted = rows.flatMap((row) => (row.kind === 'restorable' ? [row] : []))
          const outcomes = await restoreBackup(wanted, { client })
          expect(outcomes.map(({ kind }) => kind)).toEqual(wanted.map(() => 'restored'))
          expect(await expectAllUsable(client)).toBe(wanted.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('whatever is stored', () => {
  it('in localStorage, the list loads and all that it shows can be opened', async () => {
    const storage = createMemoryStorage()
    const open = () => createLocalStorageClient({ user: () => everyone, storage, isShared: false })
    const made = await open().create(visit, { idempotencyKey: 'a' })
    const whole: object = JSON.parse(storage.getItem(`encounter-form:record:${made.id}`) ?? '')
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: objectText(whole) }, jsonText), async (text) => {
        for (const key of keysOf(storage)) storage.removeItem(key)
        storage.setItem('encounter-form:record:8009001', text)
        const good = await open().create(visit, { idempotencyKey: 'b' })
        const client = open()
        expect(await expectAllUsable(client)).toBeGreaterThanOrEqual(1)
        expect((await client.list({})).records).toContainEqual(good)
      }),
      { numRuns: 100 },
    )
  })

  it('as a working copy, a form gets values of its own shape or none', () => {
    const { model, formValidator } = compileEncounterSchema(kareoEncounterSchema, kareoEncounterUi, false)
    const values = toFormValues(model, visit)
    const key = copyKeyOf(everyone, undefined, 'x')
    const copyText = fc.oneof(
      { weight: 4, arbitrary: objectText(values).map((text) => `{"values":${text},"texts":{}}`) },
      objectText({ values, texts: {}, codesOf: '1', visitBefore: {} }),
      jsonText,
    )
    fc.assert(
      fc.property(copyText, (text) => {
        const storage = createMemoryStorage()
        storage.setItem(
          `encounter-form:working-copy:${key}`,
          `{"userId":"${everyone.id}","savedAt":"2026-06-15T14:00:00.000Z","values":${text}}`,
        )
        const kept = readKeptForm(createWorkingCopyStore(storage).read(key), everyone.id, model)
        if (kept === undefined) return
        formValidator.safeParse(kept.values)
        JSON.stringify(kept)
        for (const name of ['DiagnosisCodes', 'ProcedureCodes']) {
          const codes: unknown = kept.values[name] ?? []
          expect(Array.isArray(codes) && codes.every((code) => typeof code === 'string')).toBe(true)
        }
        for (const name of ['PatientId', 'ProviderId', 'DateOfService'])
          expect(typeof (kept.values[name] ?? '')).not.toBe('object')
      }),
      { numRuns: 300 },
    )
  })
})
