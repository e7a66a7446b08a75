import { describe, expect, it } from 'vitest'
import { errorOf, over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice, until } from './support/createOffice.js'

/** A tab that was off when a first change was made, and has not heard yet that the server is back. */
const openBack = async () => {
  let time = Date.parse('2026-06-15T14:00:00Z')
  const office = createOffice({ now: () => new Date(time) })
  office.turn('off')
  const { client } = office.openTab()
  // The server is known to be away, so that the create is not even tried.
  await errorOf(client.list({}))
  const made = await client.create(visit, { idempotencyKey: 'k' })
  office.turn('on')
  time += 60_000
  return { office, client, made }
}

describe('a change whose caller was told that it waits', () => {
  it('stays where the server refuses it together with a later save', async () => {
    const { office, client, made } = await openBack()
    office.fates.push('refused')
    // The server answers this save within patience, and so the change that was told to wait before it.
    await client.update(made.id, { ...visit, PatientId: 7 }, over(made)).catch(() => undefined)
    expect(client.outbox.items()).toMatchObject([{ id: made.id, problem: { kind: 'refused' } }])
    expect((await client.get(made.id)).encounter).toMatchObject({ PatientId: 7 })
  })

  it('keeps its id and version known where a later save is answered at once', async () => {
    const { office, client, made } = await openBack()
    const saved = await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    expect(client.outbox.items()).toEqual([])
    expect((await client.get(made.id)).encounter).toMatchObject({ PatientId: 7 })
    await client.update(made.id, { ...visit, PatientId: 8 }, over(saved))
    expect((await office.server.list({})).records).toMatchObject([{ encounter: { PatientId: 8 } }])
  })
})

describe('a change that another tab sees while it is sent', () => {
  it('leaves its provisional id known', async () => {
    const office = createOffice()
    office.fates.push('held')
    const [first, second] = [office.openTab(), office.openTab()]
    const creating = first.client.create(visit, { idempotencyKey: 'k' })
    await office.isHeld()
    // Any write has the second tab read what waits.
    const other = second.client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'l' })
    const { outbox } = second.client
    await until(outbox.subscribe, () => outbox.items().length > 0)
    const [seen] = outbox.items()
    office.letGo()
    const made = await creating
    await other
    expect(seen).toMatchObject({ key: 'k' })
    expect((await second.client.get(seen?.id ?? '')).id).toBe(made.id)
  })
})

describe('a conflicting transition that is sent anyway', () => {
  it('does not have the save behind it replace what someone else saved', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    office.turn('off')
    const moved = await client.transition(made.id, { to: 'Submitted' }, over(made))
    const back = await client.transition(made.id, { to: 'Draft', reason: 'more' }, over(moved))
    await client.update(made.id, { ...visit, PatientId: 7 }, over(back))
    await office.server.update(made.id, { ...visit, DiagnosisCodes: ['E11.9'] }, over(made))
    office.turn('on')
    await client.outbox.retry()
    const [first] = client.outbox.items()
    await client.outbox.retry(first?.key)
    expect((await office.server.get(made.id)).encounter).toMatchObject({ DiagnosisCodes: ['E11.9'] })
    expect(await office.server.history(made.id)).toHaveLength(4)
    // Nor does a form that shows what it was before.
    for (const shown of [moved, back]) {
      expect((await errorOf(client.update(made.id, visit, over(shown)))).kind).toBe('conflict')
    }
    expect(client.outbox.items()).toMatchObject([{ kind: 'update', problem: { kind: 'conflict' } }])
  })
})

describe('a save that conflicts', () => {
  const openConflict = async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    office.turn('off')
    const saved = await client.update(made.id, { ...visit, DiagnosisCodes: ['J06.9', 'I10'] }, over(made))
    await office.server.update(made.id, { ...visit, ProcedureCodes: ['99214'] }, over(made))
    return { office, client, made, saved }
  }

  it('is decided once together with the saves that follow it', async () => {
    const { office, client, made, saved } = await openConflict()
    const more = await client.update(made.id, { ...visit, DiagnosisCodes: ['J06.9', 'E11.9'] }, over(saved))
    office.turn('on')
    await client.outbox.retry()
    expect(client.outbox.items()).toMatchObject([
      { encounter: { DiagnosisCodes: ['J06.9', 'E11.9'] }, problem: { kind: 'conflict' } },
    ])
    // The form goes on, and what it saves belongs to the same decision.
    await client.update(made.id, { ...visit, DiagnosisCodes: ['E11.9'] }, over(more))
    expect(client.outbox.items()).toMatchObject([
      {
        before: { DiagnosisCodes: ['J06.9', 'R05.9'] },
        encounter: { DiagnosisCodes: ['E11.9'] },
        problem: { kind: 'conflict', current: { encounter: { ProcedureCodes: ['99214'] } } },
      },
    ])
  })

  it('is replaced by a merge of both, which is another state than the one before', async () => {
    const { office, client, made, saved } = await openConflict()
    office.turn('on')
    await client.outbox.retry()
    const [item] = client.outbox.items()
    const merged = { ...visit, DiagnosisCodes: ['J06.9', 'I10'], ProcedureCodes: ['99214'] }
    await client.outbox.resolve(item?.key ?? '', merged)
    expect(client.outbox.items()).toEqual([])
    expect((await office.server.get(made.id)).encounter).toMatchObject(merged)
    // A form that shows what it was before finds that it is another state, and saves nothing over it.
    const shown = await client.get(made.id)
    expect(shown.version).not.toBe(saved.version)
    expect(await errorOf(client.update(made.id, { ...visit, PatientId: 9 }, over(saved)))).toMatchObject({
      kind: 'conflict',
      current: { encounter: { ProcedureCodes: ['99214'] } },
    })
    await client.update(made.id, { ...merged, PatientId: 7 }, over(shown))
    expect((await office.server.get(made.id)).encounter).toMatchObject({ PatientId: 7 })
  })

  it('is gone where the merge is what is stored already', async () => {
    const { office, client, made } = await openConflict()
    office.turn('on')
    await client.outbox.retry()
    const [item] = client.outbox.items()
    await client.outbox.resolve(item?.key ?? '', { ...visit, ProcedureCodes: ['99214'] })
    expect(client.outbox.items()).toEqual([])
    expect(await office.server.history(made.id)).toHaveLength(2)
  })

  it('stays where the merge is not valid, and where someone else comes first again', async () => {
    const { office, client, made } = await openConflict()
    office.turn('on')
    await client.outbox.retry()
    const [item] = client.outbox.items()
    const key = item?.key ?? ''
    expect((await errorOf(client.outbox.resolve(key, { ...visit, DateOfService: 'soon' }))).kind).toBe(
      'invalid',
    )
    expect(client.outbox.items()).toEqual([item])
    const now = await office.server.get(made.id)
    await office.server.update(made.id, { ...visit, ProcedureCodes: ['99215'] }, over(now))
    await client.outbox.resolve(key, { ...visit, DiagnosisCodes: ['I10'], ProcedureCodes: ['99214'] })
    expect(client.outbox.items()).toMatchObject([
      {
        before: { ProcedureCodes: ['99214'] },
        problem: { kind: 'conflict', current: { encounter: { ProcedureCodes: ['99215'] } } },
      },
    ])
  })
})
