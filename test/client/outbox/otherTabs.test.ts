import { describe, expect, it, vi } from 'vitest'
import { errorOf, over, visit } from '../../../src/testing/contractSupport.js'
import { createOffice, until } from './support/createOffice.js'

describe('what a tab says that waits', () => {
  it('is not taken back by a look at the disk from before it was kept', async () => {
    const office = createOffice()
    office.turn('off')
    const [first, second] = [office.openTab(), office.openTab()]
    await errorOf(second.client.list({}))
    let isReading = () => {}
    const reading = new Promise<void>((resolve) => {
      isReading = resolve
    })
    let goOn = () => {}
    const going = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle)
    const slow = vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce(async (...call) => {
      isReading()
      await going
      return decrypt(...call)
    })
    // The second tab is told of it, and begins to read what waits.
    await first.client.create(visit, { idempotencyKey: 'a' })
    await reading
    const { outbox } = second.client
    await second.client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'b' })
    const keys = () => outbox.items().map(({ key }) => key)
    expect(keys()).toEqual(['a', 'b'])
    const seen: string[][] = []
    outbox.subscribe(() => seen.push(keys()))
    const told = new Promise<void>((resolve) => second.client.subscribe(() => resolve()))
    goOn()
    await told
    slow.mockRestore()
    expect(keys()).toEqual(['a', 'b'])
    expect(seen.filter((each) => !each.includes('b'))).toEqual([])
  })

  it('is told to the others where a later save takes it back', async () => {
    const office = createOffice()
    const [first, second] = [office.openTab(), office.openTab()]
    const made = await first.client.create(visit, { idempotencyKey: 'k' })
    // Neither sends what it finds later.
    for (const tab of [first, second]) await tab.client.outbox.retry()
    office.turn('off')
    // Known to be away, so that the save is not even tried.
    await first.client.get(made.id)
    const { outbox } = second.client
    const saved = await first.client.update(made.id, { ...visit, PatientId: 7 }, over(made))
    await until(outbox.subscribe, () => outbox.items().length === 1)
    expect(await first.client.update(made.id, visit, over(saved))).toEqual(made)
    expect(first.client.outbox.items()).toEqual([])
    await until(outbox.subscribe, () => outbox.items().length === 0)
  })
})

describe('a change that another tab discards while its caller waits for the answer', () => {
  it('does not count as kept', async () => {
    const office = createOffice({ patience: 60_000 })
    office.fates.push('never answered')
    const [first, second] = [office.openTab(), office.openTab()]
    const creating = errorOf(first.client.create(visit, { idempotencyKey: 'k' }))
    await until(
      (check) => {
        const timer = setInterval(check, 1)
        return () => clearInterval(timer)
      },
      () => office.sent.length === 1,
    )
    // Any write has the second tab read what waits.
    void second.client.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'l' })
    const { outbox } = second.client
    await until(outbox.subscribe, () => outbox.items().some(({ key }) => key === 'k'))
    await outbox.discard('k')
    expect(await creating).toMatchObject({ kind: 'invalid', message: expect.stringContaining('discarded') })
    expect(first.client.outbox.items().map(({ key }) => key)).not.toContain('k')
  })
})
