import type { EncounterRecord } from '../client/EncounterClient.js'
import type { Encounter } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow } from '../encounter/workflow.js'
import type { ContractRunner, MakeClient } from './ClientContract.js'
import { errorOf, everyone, idOf, missing, over, reasonOf, visit } from './contractSupport.js'
import { ticking } from './fourEncounters.js'

const reader: User = { id: 'u2', name: 'Reader Test', capabilities: [] }

const statuses: readonly string[] = ['Draft', 'Submitted', 'Approved', 'Voided']

/** What is created, changed and moved along the workflow, and who may. */
export const describeChanges = ({ it, expect }: ContractRunner, makeClient: MakeClient): void => {
  const make = (user: () => User = () => everyone) => makeClient({ user, now: ticking() })

  it('gives a new encounter an id, the first status and a version, and finds it again', async () => {
    const client = await make()
    const created = await client.create(visit, { idempotencyKey: 'k' })
    expect(created.encounter).toMatchObject({ ...visit, EncounterStatus: 'Draft' })
    expect(typeof created.encounter.EncounterId).toBe('number')
    expect(created.updatedBy).toBe('Dr. Test')
    expect(created.updatedAt).toBe(new Date(created.updatedAt).toISOString())
    expect(await client.get(idOf(created))).toEqual(created)
  })

  it('makes one encounter of a create that is sent twice with one key, one after the other or at once', async () => {
    const client = await make()
    const both = await Promise.all([
      client.create(visit, { idempotencyKey: 'k' }),
      client.create(visit, { idempotencyKey: 'k' }),
    ])
    const again = await client.create(visit, { idempotencyKey: 'k' })
    const other = await client.create(visit, { idempotencyKey: 'l' })
    expect(new Set([...both, again].map(idOf)).size).toBe(1)
    expect(idOf(other)).not.toBe(idOf(again))
    expect((await client.list({})).records).toHaveLength(2)
    expect(await client.history(idOf(again))).toHaveLength(1)
  })

  it('answers copies of a change that arrive at once with its one result', async () => {
    const client = await make()
    const created = await client.create(visit, { idempotencyKey: 'k' })
    const copies = (send: () => Promise<EncounterRecord>) => Promise.all([send(), send(), send()])
    const saving = over(created)
    const saved = await copies(() => client.update(idOf(created), { ...visit, PatientId: 7 }, saving))
    expect(new Set(saved.map(({ version }) => version)).size).toBe(1)
    const submitting = over(saved[0] ?? missing())
    const submitted = await copies(() => client.transition(idOf(created), { to: 'Submitted' }, submitting))
    expect(new Set(submitted.map(({ version }) => version)).size).toBe(1)
    expect(await client.history(idOf(created))).toHaveLength(3)
  })

  const incomplete: readonly (readonly [string, Encounter])[] = [
    ['a missing field', { PatientId: 1, ProviderId: 2 }],
    ['a date that does not exist', { ...visit, DateOfService: '2026-02-30' }],
    ['a fraction for an integer', { ...visit, PatientId: 1.5 }],
    ['another status than the first', { ...visit, EncounterStatus: 'Approved' }],
  ]
  for (const [what, encounter] of incomplete)
    it(`refuses to create with ${what}, and makes nothing`, async () => {
      const client = await make()
      const error = await errorOf(client.create(encounter, { idempotencyKey: 'k' }))
      expect(error.kind).toBe('invalid')
      expect((await client.list({})).records).toHaveLength(0)
      const mended = await client.create(visit, { idempotencyKey: 'k' })
      expect(mended.encounter).toMatchObject(visit)
    })

  it('replaces the data on update, and keeps identifier and status as they are stored', async () => {
    const client = await make()
    const created = await client.create(visit, { idempotencyKey: 'k' })
    const next = { PatientId: 7, ProviderId: 201, DateOfService: '2026-06-15' }
    const updated = await client.update(
      idOf(created),
      { ...next, EncounterId: 1, EncounterStatus: 'Approved' },
      over(created),
    )
    expect(updated.encounter).toEqual({ ...next, EncounterId: idOf(created), EncounterStatus: 'Draft' })
    expect(updated.version).not.toBe(created.version)
    const event = (await client.history(idOf(created))).at(-1)
    expect(event).toMatchObject({
      kind: 'saved',
      by: 'Dr. Test',
      at: updated.updatedAt,
      version: updated.version,
    })
    const changeOf = (name: string) => event?.changes.find(({ property }) => property === name)
    expect(changeOf('PatientId')).toEqual({ property: 'PatientId', from: 100234, to: 7 })
    expect(changeOf('ProcedureCodes')).toEqual({ property: 'ProcedureCodes', from: ['99213'] })
  })

  it('takes an update that changes nothing for what it is: no version, no entry in the history', async () => {
    const client = await make()
    const created = await client.create(visit, { idempotencyKey: 'k' })
    const same = await client.update(
      idOf(created),
      { ...created.encounter, AppointmentId: undefined },
      over(created),
    )
    expect(same).toEqual(created)
    expect(await client.history(idOf(created))).toHaveLength(1)
  })

  it('rejects a stale version as a conflict that carries the record as it is now', async () => {
    const client = await make()
    const created = await client.create(visit, { idempotencyKey: 'k' })
    const id = idOf(created)
    const stale = over(created)
    const now = await client.update(id, { ...visit, PatientId: 8 }, stale)
    const errors = await Promise.all(
      [
        client.update(id, { ...visit, PatientId: 9 }, over(created)),
        client.transition(id, { to: 'Submitted' }, over(created)),
      ].map(errorOf),
    )
    for (const error of errors) {
      expect(error.kind).toBe('conflict')
      expect(error.current).toEqual(now)
    }
    expect(await client.get(id)).toEqual(now)
  })

  it('lets one of two concurrent updates of one version through', async () => {
    const client = await make()
    const created = await client.create(visit, { idempotencyKey: 'k' })
    const results = await Promise.allSettled(
      [8, 9].map((PatientId) => client.update(idOf(created), { ...visit, PatientId }, over(created))),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('rejects every call for an id that is not there', async () => {
    const client = await make()
    const errors = await Promise.all(
      [
        client.get(404),
        client.history(404),
        client.update(404, visit, over({ version: '1' })),
        client.transition(404, { to: 'Submitted' }, over({ version: '1' })),
      ].map(errorOf),
    )
    for (const { kind } of errors) expect(kind).toBe('not-found')
  })

  it('follows the workflow table, keeps the trimmed reason, and refuses to edit what is read-only', async () => {
    const client = await make()
    let record = await client.create(visit, { idempotencyKey: 'k' })
    const id = idOf(record)
    const move = (to: string, reason?: string) =>
      client.transition(id, reason === undefined ? { to } : { to, reason }, over(record))

    expect((await errorOf(move('Approved'))).kind).toBe('invalid')
    record = await move('Submitted')
    record = await move('Approved')
    expect(record.encounter.EncounterStatus).toBe('Approved')
    expect((await errorOf(client.update(id, visit, over(record)))).kind).toBe('invalid')
    expect((await errorOf(move('Submitted'))).kind).toBe('invalid')
    expect((await errorOf(move('Submitted', '  '))).kind).toBe('invalid')
    record = await move('Submitted', '  wrong modifier ')
    expect((await client.history(id)).at(-1)).toMatchObject({
      kind: 'transition',
      reason: 'wrong modifier',
      changes: [{ property: 'EncounterStatus', from: 'Approved', to: 'Submitted' }],
    })
    record = await move('Voided', 'entered twice')
    for (const status of statuses) expect((await errorOf(move(status, 'back'))).kind).toBe('invalid')
  })

  it('refuses a user who may not, and lets the same user look', async () => {
    let user = everyone
    const client = await make(() => user)
    const created = await client.create(visit, { idempotencyKey: 'k' })
    const id = idOf(created)
    user = reader
    const errors = await Promise.all(
      [
        client.create(visit, { idempotencyKey: 'l' }),
        client.update(id, { ...visit, PatientId: 8 }, over(created)),
        client.transition(id, { to: 'Submitted' }, over(created)),
        client.transition(id, { to: 'Voided', reason: 'entered twice' }, over(created)),
      ].map(errorOf),
    )
    for (const { kind } of errors) expect(kind).toBe('unauthorized')
    expect(await client.get(id)).toEqual(created)
    expect((await client.list({})).records).toHaveLength(1)
  })

  for (const way of encounterWorkflow.transitions)
    it(`lets only who may take the way "${way.action}" from ${way.from}`, async () => {
      let user = everyone
      const client = await make(() => user)
      let record = await client.create(visit, { idempotencyKey: 'k' })
      const id = idOf(record)
      const move = (to: string) => client.transition(id, { to, reason: 'test' }, over(record))
      for (const to of statuses.slice(1, statuses.indexOf(way.from) + 1)) {
        record = await move(to)
      }
      user = {
        ...everyone,
        capabilities: everyone.capabilities.filter((capability) => capability !== way.capability),
      }
      expect((await errorOf(move(way.to))).kind).toBe('unauthorized')
      expect(await client.get(id)).toEqual(record)
      user = { ...reader, capabilities: [way.capability] }
      expect(await move(way.to)).toMatchObject({
        encounter: { EncounterStatus: way.to },
        updatedBy: reader.name,
      })
    })

  it("rejects with the signal's reason, and does nothing, where a call was aborted before it began", async () => {
    const client = await make()
    const created = await client.create(visit, { idempotencyKey: 'k' })
    const reason = new Error('left the page')
    const signal = AbortSignal.abort(reason)
    const id = idOf(created)
    const match = { ...over(created), signal }
    const calls: readonly Promise<unknown>[] = [
      client.list({}, { signal }),
      client.get(id, { signal }),
      client.history(id, { signal }),
      client.create(visit, { idempotencyKey: 'l', signal }),
      client.update(id, { ...visit, PatientId: 8 }, match),
      client.transition(id, { to: 'Submitted' }, match),
    ]
    for (const rejected of await Promise.all(calls.map(reasonOf))) expect(rejected).toBe(reason)
    expect((await client.list({})).records).toEqual([created])
  })
}
