import { describe, expect, it } from 'vitest'
import type { EncounterClient } from '../../../src/client/EncounterClient.js'
import { openOutboxDatabase } from '../../../src/client/outbox/openOutboxDatabase.js'
import { withOutbox } from '../../../src/client/outbox/withOutbox.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice, until } from './support/createOffice.js'

describe('withOutbox', () => {
  it('keeps a create while the server is off, over a reload, and sends it once', async () => {
    const office = createOffice()
    office.turn('off')
    const before = office.openTab()
    const made = await before.client.create(visit, { idempotencyKey: 'k' })
    expect(made.encounter).toMatchObject({ ...visit, EncounterStatus: 'Draft' })
    expect(before.client.outbox.items()).toMatchObject([{ key: 'k', id: made.id, kind: 'create' }])
    before.kill()

    const { client } = office.openTab()
    expect(await client.get(made.id)).toEqual(made)
    expect(client.outbox.items()).toHaveLength(1)
    expect((await client.list({ status: 'Draft' })).records).toEqual([made])
    expect(await client.history(made.id)).toMatchObject([{ kind: 'created', version: made.version }])

    office.turn('on')
    const told = new Set<unknown>()
    client.subscribe((ids) => {
      for (const id of ids) told.add(id)
    })
    await client.outbox.retry()
    expect(client.outbox.items()).toEqual([])
    const { records } = await office.server.list({})
    expect(records).toHaveLength(1)
    const id = records[0]?.id
    expect(told).toEqual(new Set([made.id, id]))
    // Whoever knows the provisional id or version goes on with it.
    expect(await client.get(made.id)).toMatchObject({
      id,
      version: made.version,
      encounter: { EncounterId: id },
    })
    expect((await client.list({})).records.map((record) => record.id)).toEqual([id])
    expect((await client.history(made.id)).map(({ version }) => version)).toEqual([made.version])
    const saved = await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    expect(saved).toMatchObject({ id, encounter: { PatientId: 7 } })
    expect(await office.server.history(saved.id)).toHaveLength(2)
  })

  it('waits with what is made over a change that waits, in order, and merges saves that were not sent', async () => {
    const office = createOffice()
    office.turn('off')
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    const saved = await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    const again = await client.update(made.id, { ...visit, PatientId: 8 }, over(saved))
    const moved = await client.transition(made.id, { to: 'Submitted' }, over(again))
    expect(moved.encounter).toMatchObject({ PatientId: 8, EncounterStatus: 'Submitted' })
    expect((await errorOf(client.update(made.id, visit, over(made)))).current).toEqual(moved)
    office.turn('on')
    await client.outbox.retry()
    const { records } = await office.server.list({})
    expect(records).toMatchObject([{ encounter: { PatientId: 8, EncounterStatus: 'Submitted' } }])
    const events = await office.server.history(records[0]?.id ?? '')
    expect(events.map(({ kind }) => kind)).toEqual(['created', 'saved', 'transition'])
    // A form that has all of it shown takes back the last step.
    const undone = await client.transition(made.id, { to: 'Draft', undoes: moved.version }, over(moved))
    expect(undone.encounter).toMatchObject({ PatientId: 8, EncounterStatus: 'Draft' })
  })

  it('makes a change once whose answer was lost', async () => {
    const office = createOffice()
    office.fates.push('lost after it arrived')
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    expect(client.outbox.items()).toMatchObject([{ key: 'k', isUncertain: true }])
    await client.outbox.retry()
    expect(office.sent).toEqual(['k', 'k'])
    expect((await office.server.list({})).records).toHaveLength(1)
    expect((await client.get(made.id)).version).toBe(made.version)
  })

  it('makes a change once that a tab was closed in the middle of', async () => {
    const office = createOffice()
    office.fates.push('never answered')
    const first = office.openTab()
    void first.client.create(visit, { idempotencyKey: 'k' })
    await until(
      (check) => {
        const timer = setInterval(check, 1)
        return () => clearInterval(timer)
      },
      () => office.sent.length === 1,
    )
    first.kill()
    const second = office.openTab()
    await second.client.outbox.retry()
    expect(office.sent).toEqual(['k', 'k'])
    expect((await office.server.list({})).records).toHaveLength(1)
    expect(second.client.outbox.items()).toEqual([])
  })

  it('rejects at once what the server refuses, and keeps it where its caller was told that it waits', async () => {
    let user = { id: 'u', name: 'Dr. Test', capabilities: ['edit', 'submit', 'void'] as const }
    const office = createOffice({ user: () => user })
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    user = { ...user }
    office.turn('off')
    const submitted = await client.transition(made.id, { to: 'Submitted' }, over(made))
    // Someone else voids it, so that it cannot be submitted.
    await office.server.transition(made.id, { to: 'Voided', reason: 'twice' }, over(made))
    office.turn('on')
    await client.outbox.retry()
    const [item] = client.outbox.items()
    expect(item).toMatchObject({
      kind: 'transition',
      problem: { kind: 'conflict', current: { encounter: { EncounterStatus: 'Voided' } } },
    })
    expect(await client.get(made.id)).toEqual(submitted)
    await client.outbox.retry()
    expect(client.outbox.items()).toEqual([item])
    // Over what is stored now, it is still refused.
    await client.outbox.retry(item?.key ?? '')
    expect(client.outbox.items()).toMatchObject([{ problem: { kind: 'refused' } }])
    await client.outbox.discard(client.outbox.items()[0]?.key ?? '')
    expect(client.outbox.items()).toEqual([])
    expect((await client.get(made.id)).encounter).toMatchObject({ EncounterStatus: 'Voided' })
    expect((await errorOf(client.update(made.id, visit, over(await client.get(made.id))))).kind).toBe(
      'invalid',
    )
    expect(client.outbox.items()).toEqual([])
  })

  it('makes a conflicting save over what is stored now once a person says so', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    office.turn('off')
    await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    await office.server.update(made.id, { ...visit, PatientId: 8 }, over(made))
    office.turn('on')
    await client.outbox.retry()
    const [item] = client.outbox.items()
    expect(item?.problem?.current?.encounter).toMatchObject({ PatientId: 8 })
    await client.outbox.retry(item?.key ?? '')
    expect(client.outbox.items()).toEqual([])
    expect((await office.server.get(made.id)).encounter).toMatchObject({ PatientId: 7 })
  })

  it('tells every tab what waits', async () => {
    const office = createOffice()
    office.turn('off')
    const [first, second] = [office.openTab(), office.openTab()]
    await first.client.create(visit, { idempotencyKey: 'k' })
    const { outbox } = second.client
    await until(outbox.subscribe, () => outbox.items().length === 1)
    office.turn('on')
    await first.client.outbox.retry()
    await until(outbox.subscribe, () => outbox.items().length === 0)
    expect(office.sent).toEqual(['k'])
  })

  it('serves what was seen for a day, and never tells from that alone that there is nothing', async () => {
    let time = Date.parse('2026-06-15T14:00:00Z')
    const office = createOffice({ now: () => new Date(time) })
    const made = await office.server.create(visit, { idempotencyKey: 'k' })
    const first = office.openTab()
    await first.client.list({})
    await first.client.history(made.id)
    // What is seen is kept beside the reading.
    await expect.poll(() => office.countSeen()).toBe(2)
    first.kill()
    office.turn('off')
    const { client } = office.openTab()
    expect(await client.get(made.id)).toEqual(made)
    expect(client.outbox.isOffline()).toBe(true)
    expect((await client.list({ status: 'Draft', text: '8009001' })).records).toEqual([made])
    expect((await client.list({ status: 'Approved' })).records).toEqual([])
    expect(await client.history(made.id)).toHaveLength(1)
    expect((await errorOf(client.get(404))).kind).toBe('unavailable')
    time += 24 * 60 * 60 * 1000
    for (const late of [client, office.openTab().client]) {
      expect((await errorOf(late.get(made.id))).kind).toBe('unavailable')
      expect((await errorOf(late.list({}))).kind).toBe('unavailable')
    }
    office.turn('on')
    expect(await client.get(made.id)).toEqual(made)
    expect(client.outbox.isOffline()).toBe(false)
  })

  it('asks before it sends a create again whose key the server may have forgotten', async () => {
    let time = Date.parse('2026-06-15T14:00:00Z')
    const office = createOffice({ now: () => new Date(time) })
    office.fates.push('lost after it arrived')
    const first = office.openTab()
    await first.client.create(visit, { idempotencyKey: 'k' })
    first.kill()
    time += 6.5 * 24 * 60 * 60 * 1000
    const { client } = office.openTab()
    await client.outbox.retry()
    expect(client.outbox.items()).toMatchObject([{ key: 'k', problem: { kind: 'refused' } }])
    expect(office.sent).toEqual(['k'])
    await client.outbox.retry('k')
    expect(client.outbox.items()).toEqual([])
    expect(office.sent).toEqual(['k', 'k'])
  })

  it('clears all that it kept', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    office.turn('off')
    await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    await client.outbox.clear()
    expect(client.outbox.items()).toEqual([])
    const later = office.openTab().client
    expect((await errorOf(later.get(made.id))).kind).toBe('unavailable')
    expect(later.outbox.items()).toEqual([])
    expect(await office.browser.indexedDB.databases()).toHaveLength(1)
  })

  it('goes on as before after all was cleared', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    await client.create(visit, { idempotencyKey: 'k' })
    await client.outbox.clear()
    const made = await client.create(visit, { idempotencyKey: 'l' })
    expect(client.outbox.items()).toEqual([])
    office.turn('off')
    expect(await client.get(made.id)).toEqual(made)
    await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    expect(client.outbox.items()).toMatchObject([{ kind: 'update' }])
  })

  it('keeps nothing of an answer that comes after all was cleared', async () => {
    const office = createOffice()
    const made = await office.server.create(visit, { idempotencyKey: 'k' })
    let isAsked = () => {}
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const { name, browser } = office
    const slow: EncounterClient['list'] = async () => {
      isAsked()
      await answered
      return { records: [made], setAside: [], total: 1, counts: {} }
    }
    const client = withOutbox(
      { ...office.server, list: slow },
      { name, user: () => everyone, indexedDB: browser.indexedDB, locks: browser.openTab().locks },
    )
    const listed = client.list({})
    await asked
    await client.outbox.clear()
    answer()
    await listed
    office.turn('off')
    // A write to the disk that began with the answer ends before this one.
    await errorOf(office.openTab().client.get(made.id))
    expect(await office.countSeen()).toBe(0)
  })

  it('does not send a create by itself whose key may be forgotten, though a sign-in came between', async () => {
    let time = Date.UTC(2026, 0, 5)
    const office = createOffice({ now: () => new Date(time) })
    office.fates.push('lost after it arrived')
    const before = office.openTab()
    await before.client.create(visit, { idempotencyKey: 'k' })
    office.fates.push('signed out')
    await before.client.outbox.retry()
    expect(before.client.outbox.items()).toMatchObject([{ problem: { kind: 'refused' } }])
    before.kill()
    time += 6.5 * 24 * 60 * 60 * 1000
    const { client } = office.openTab()
    await client.outbox.retry()
    expect(client.outbox.items()).toMatchObject([{ key: 'k', problem: { kind: 'refused' } }])
    expect(office.sent).toEqual(['k'])
  })

  it('leaves a change on the disk that it cannot read, and keeps the next one beside it', async () => {
    const office = createOffice()
    office.turn('off')
    const first = office.openTab()
    await first.client.create(visit, { idempotencyKey: 'a' })
    const name = `encounter-form:outbox:${office.name}`
    const database = await openOutboxDatabase(office.browser.indexedDB, name, () => undefined)
    const [place] = await database.getAllKeys('waiting')
    const kept = { iv: new Uint8Array(12), data: new ArrayBuffer(32) }
    await database.put('waiting', kept, place)
    first.kill()
    await office.openTab().client.create(visit, { idempotencyKey: 'b' })
    expect(await database.count('waiting')).toBe(2)
    expect(await database.get('waiting', place ?? 0)).toEqual(kept)
    database.close()
  })

  it('works as without an outbox where the browser has no locks', async () => {
    const office = createOffice()
    const client = withOutbox(office.server, {
      name: 'without',
      user: () => ({ id: 'u', name: 'U', capabilities: ['edit'] }),
    })
    const made = await client.create(visit, { idempotencyKey: 'k' })
    expect(await office.server.get(made.id)).toEqual(made)
    expect(client.outbox.items()).toEqual([])
  })
})
