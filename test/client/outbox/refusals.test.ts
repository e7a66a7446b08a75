import { describe, expect, it } from 'vitest'
import { errorOf, over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice, until } from './support/createOffice.js'

describe('a new encounter that the server refuses after it waited', () => {
  it('is sent with what was corrected since, once a person says so', async () => {
    const office = createOffice()
    office.turn('off')
    const { client } = office.openTab()
    const made = await client.create({ ...visit, PatientId: 404 }, { idempotencyKey: 'k' })
    office.turn('on')
    office.fates.push('refused')
    await client.outbox.retry()
    expect(client.outbox.items()).toMatchObject([{ kind: 'create', problem: { kind: 'refused' } }])

    const saved = await client.update(made.id, visit, over(made))
    expect(saved.id).toBe(made.id)
    // Behind a create that is never accepted nothing would ever be sent.
    expect(client.outbox.items()).toMatchObject([
      { kind: 'create', encounter: visit, problem: { kind: 'refused' } },
    ])
    await client.outbox.retry()
    expect(office.sent).toEqual([])
    await client.outbox.retry(client.outbox.items()[0]?.key ?? '')
    expect(client.outbox.items()).toEqual([])
    expect((await office.server.list({})).records).toMatchObject([{ encounter: visit }])
    expect(await client.get(made.id)).toMatchObject({ version: saved.version, encounter: visit })
  })

  it('takes in what was saved while it was sent', async () => {
    const office = createOffice()
    office.turn('off')
    const { client } = office.openTab()
    const made = await client.create({ ...visit, PatientId: 404 }, { idempotencyKey: 'k' })
    // It was tried in vain, so that this one waits behind it.
    const saved = await client.update(made.id, visit, over(made))
    const submitted = await client.transition(made.id, { to: 'Submitted' }, over(saved))
    expect(client.outbox.items()).toHaveLength(3)
    office.turn('on')
    office.fates.push('refused')
    await client.outbox.retry()
    expect(client.outbox.items()).toMatchObject([
      { kind: 'create', encounter: visit, problem: { kind: 'refused' } },
      { kind: 'transition' },
    ])
    expect((await client.history(made.id)).map(({ kind, version }) => ({ kind, version }))).toEqual([
      { kind: 'created', version: saved.version },
      { kind: 'transition', version: submitted.version },
    ])
    await client.outbox.retry('k')
    expect(client.outbox.items()).toEqual([])
    expect((await office.server.list({})).records).toMatchObject([
      { encounter: { ...visit, EncounterStatus: 'Submitted' } },
    ])
  })

  it('is sent no second time under another key where the server may have forgotten that it has it', async () => {
    let time = Date.parse('2026-06-15T14:00:00Z')
    const office = createOffice({ now: () => new Date(time) })
    office.fates.push('lost after it arrived')
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    time += 6.5 * 24 * 60 * 60 * 1000
    await client.outbox.retry()
    expect(client.outbox.items()).toMatchObject([{ problem: { kind: 'refused' } }])
    await client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    await client.outbox.retry('k')
    expect(office.sent[1]).toBe('k')
    const { records } = await office.server.list({})
    expect(records).toMatchObject([{ encounter: { PatientId: 7 } }])
  })
})

describe('a save that the server refuses after it waited', () => {
  it('is replaced by the one that corrects it, and gone where that takes it back', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    office.turn('off')
    const wrong = await client.update(made.id, { ...visit, PatientId: 404 }, over(made))
    office.turn('on')
    office.fates.push('refused')
    await client.outbox.retry()
    const right = await client.update(made.id, { ...visit, PatientId: 7 }, over(wrong))
    expect(client.outbox.items()).toMatchObject([
      { kind: 'update', encounter: { PatientId: 7 }, problem: { kind: 'refused' } },
    ])
    await client.update(made.id, visit, over(right))
    expect(client.outbox.items()).toEqual([])
    expect(await office.server.history(made.id)).toHaveLength(1)
  })
})

it('tells the tab that sent a change in vain once the one that made it has taken it back', async () => {
  const office = createOffice({ patience: 60_000 })
  office.fates.push('held', 'refused')
  const [first, second] = [office.openTab(), office.openTab()]
  // The second tab sends: the first one waits for the lock.
  const holding = second.client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'held' })
  await office.isHeld()
  const refused = errorOf(first.client.create(visit, { idempotencyKey: 'k' }))
  const { outbox } = second.client
  office.letGo()
  await holding
  expect((await refused).kind).toBe('invalid')
  await until(outbox.subscribe, () => outbox.items().length === 0)
})

describe('a create that is discarded', () => {
  it('is not there any more, also while the server is off: a form that shows it can be saved as a new one', async () => {
    const office = createOffice()
    office.turn('off')
    const [first, second] = [office.openTab(), office.openTab()]
    const made = await first.client.create(visit, { idempotencyKey: 'k' })
    const { outbox } = second.client
    await until(outbox.subscribe, () => outbox.items().length === 1)
    await outbox.discard('k')
    await until(first.client.outbox.subscribe, () => first.client.outbox.items().length === 0)
    for (const { client } of [first, second]) {
      expect((await errorOf(client.get(made.id))).kind).toBe('not-found')
      const saving = client.update(made.id, { ...visit, PatientId: 7 }, over(made))
      expect((await errorOf(saving)).kind).toBe('not-found')
    }
    expect(office.sent).toEqual([])
  })
})

it('keeps what another tab has made over a create that is refused', async () => {
  const office = createOffice({ patience: 60_000 })
  office.fates.push('held and refused')
  const [first, second] = [office.openTab(), office.openTab()]
  const creating = first.client.create({ ...visit, PatientId: 404 }, { idempotencyKey: 'k' })
  await office.isHeld()
  // Any write has the second tab read what waits.
  const other = second.client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'l' })
  const { outbox } = second.client
  await until(outbox.subscribe, () => outbox.items().some(({ key }) => key === 'k'))
  const seen = await second.client.get(outbox.items()[0]?.id ?? '')
  const saving = second.client.update(seen.id, visit, over(seen))
  const disk = await office.openDisk()
  await expect.poll(() => disk.count('waiting')).toBe(3)
  disk.close()
  office.letGo()
  await Promise.all([creating, other, saving])
  expect(outbox.items()).toMatchObject([{ kind: 'create', encounter: visit, problem: { kind: 'refused' } }])
  await outbox.retry(outbox.items()[0]?.key)
  const { records } = await office.server.list({})
  expect(records.map(({ encounter }) => encounter.PatientId).toSorted()).toEqual([100234, 5])
})
