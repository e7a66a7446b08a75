import type {
  EncounterBackup,
  EncounterClient,
  EncounterRecord,
  ListingClient,
} from '../client/EncounterClient.js'
import type { Encounter } from '../encounter/Encounter.js'
import type { ContractOptions, ContractRunner } from './ClientContract.js'
import { errorOf, everyone, over, visit } from './contractSupport.js'

const backupOf = async (client: EncounterClient, record: EncounterRecord): Promise<EncounterBackup> => ({
  record: await client.get(record.id),
  history: await client.history(record.id),
})

/** What a client that can restore does with a backup. */
export const describeBackups = (
  { describe, it, expect }: ContractRunner,
  make: (options?: Partial<ContractOptions>) => Promise<ListingClient>,
): void => {
  const open = async (options?: Partial<ContractOptions>) => {
    const client = await make(options)
    const record = await client.create(visit, { idempotencyKey: 'create' })
    return { client, record, id: record.id }
  }

  describe('a backup', () => {
    it('is restored with status, id, history and marks, and one more entry that says so', async () => {
      const { client, record, id } = await open()
      const submitted = await client.transition(id, { to: 'Submitted' }, over(record))
      await client.transition(id, { to: 'Draft', reason: 'add a code' }, over(submitted))
      const backup = await backupOf(client, record)
      const other = await make({ user: () => ({ ...everyone, name: 'Robin Test' }) })
      if (!other.restore) return expect(other.supports.restore).toBe(false)
      const [result] = await other.restore([backup])
      const { version: _, ...kept } = backup.record
      expect(result).toMatchObject({ kind: 'restored', id, record: kept })
      expect(await other.get(id)).toMatchObject(kept)
      const history = await other.history(id)
      expect(history.slice(0, -1)).toEqual(backup.history)
      expect(history.at(-1)).toMatchObject({ kind: 'restored', by: 'Robin Test', changes: [] })
      const next = await other.create(visit, { idempotencyKey: 'another' })
      expect(next.id).not.toBe(id)
    })

    it('never goes over an encounter that is there', async () => {
      const { client, record } = await open()
      const backup = await backupOf(client, record)
      const changed = await client.update(record.id, { ...visit, PatientId: 7 }, over(record))
      if (!client.restore) return expect(client.supports.restore).toBe(false)
      expect(await client.restore([backup])).toEqual([{ kind: 'exists', id: record.id, current: changed }])
      expect(await client.get(record.id)).toEqual(changed)
    })

    it('is refused row by row where it cannot hold, and whole to who may not approve', async () => {
      let user = everyone
      const { client, record } = await open({ user: () => user })
      const { record: whole, history } = await backupOf(client, record)
      const withId = (id: number): EncounterBackup => ({
        record: { ...whole, id, encounter: { ...whole.encounter, EncounterId: id } },
        history: history.map((event) => ({
          ...event,
          changes: event.changes.map((change) =>
            change.property === 'EncounterId' ? { ...change, to: id } : change,
          ),
        })),
      })
      const { PatientId: _, ...incomplete }: Encounter = whole.encounter
      if (!client.restore) return expect(client.supports.restore).toBe(false)
      const results = await client.restore([
        withId(2 ** 52 + 1),
        withId(9),
        { record: { ...whole, id: 10 }, history },
        { record: { ...withId(11).record, encounter: { ...incomplete, EncounterId: 11 } }, history },
        { record: withId(12).record, history: [] },
      ])
      expect(results.map(({ kind }) => kind)).toEqual([
        'refused',
        'restored',
        'refused',
        'refused',
        'refused',
      ])
      user = { ...everyone, capabilities: ['edit'] }
      expect((await errorOf(client.restore([withId(13)]))).kind).toBe('unauthorized')
    })
  })
}
