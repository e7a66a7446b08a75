import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EncounterClient } from '../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { createSaveQueue } from '../../src/client/saveQueue.js'
import { errorOf, everyone, idOf, over, visit } from '../../src/testing/contractSupport.js'

const patient = (PatientId: number) => ({ ...visit, PatientId })

/** A client that records its calls, and can lose requests or responses. */
const lossy = (lose: () => 'call' | 'answer' | 'nothing' = () => 'nothing') => {
  const client = createMemoryClient({ user: () => everyone })
  const calls: string[] = []
  let under = 0
  const send = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    under += 1
    expect(under).toBe(1)
    calls.push(name)
    try {
      const lost = lose()
      if (lost === 'call') throw new EncounterClientError('unavailable', 'lost')
      const answer = await call()
      if (lost === 'answer') throw new EncounterClientError('unavailable', 'lost')
      return answer
    } finally {
      under -= 1
    }
  }
  const sent: Pick<EncounterClient, 'create' | 'update' | 'transition' | 'mark'> = {
    create: (...args) => send('create', () => client.create(...args)),
    update: (...args) => send('update', () => client.update(...args)),
    transition: (...args) => send('transition', () => client.transition(...args)),
    mark: (...args) => send('mark', () => client.mark(...args)),
  }
  return { client, sent, calls }
}

const keys = () => {
  let count = 0
  return () => {
    count += 1
    return `key-${count}`
  }
}

describe('a save queue', () => {
  it('creates one encounter, however a server writes the patient', async () => {
    const { sent, calls } = lossy()
    const spelling: typeof sent = {
      ...sent,
      create: async (...args) => {
        const made = await sent.create(...args)
        return { ...made, encounter: { ...made.encounter, PatientId: String(made.encounter.PatientId) } }
      },
    }
    await createSaveQueue({ client: spelling, newKey: keys() }).save(patient(1))
    expect(calls.filter((call) => call === 'create')).toHaveLength(1)
  })

  it('settles a return after the saves before it, over the version that they left', async () => {
    const { client, sent, calls } = lossy()
    const record = await client.create(patient(1), { idempotencyKey: 'a' })
    const submitted = await client.transition(idOf(record), { to: 'Submitted' }, over(record))
    const returned = await client.transition(
      idOf(record),
      { to: 'Draft', reason: 'Add the urinalysis' },
      over(submitted),
    )
    const queue = createSaveQueue({ client: sent, record: returned, newKey: keys() })
    const saved = queue.save(patient(2))
    const settled = await queue.mark({ kind: 'settle-return' })
    expect((await saved).encounter.PatientId).toBe(2)
    expect(settled.marks?.returned).toMatchObject({ reason: 'Add the urinalysis', settled: true })
    expect(queue.current()).toEqual(settled)
    expect(calls).toEqual(['update', 'mark'])
  })

  it('writes nothing over what its key made for another patient before, as in a copy of the tab', async () => {
    const { client, sent } = lossy()
    const first = await client.create(patient(1), { idempotencyKey: 'shared' })
    const queue = createSaveQueue({ client: sent, newKey: keys(), createKey: 'shared' })
    const saved = await queue.save(patient(2))
    expect(saved.id).not.toBe(first.id)
    expect((await client.get(first.id)).version).toBe(first.version)
    expect((await client.get(saved.id)).encounter.PatientId).toBe(2)
  })

  it('makes one encounter of ten clicks, and sends the first and the last state alone', async () => {
    const { client, sent, calls } = lossy()
    const queue = createSaveQueue({ client: sent, newKey: keys() })
    const saves = Array.from({ length: 10 }, (_, click) => queue.save(patient(click + 1)))
    expect(queue.busy()).toBe(true)
    const results = await Promise.all(saves)
    expect(calls).toEqual(['create', 'update'])
    expect((await client.list({})).total).toBe(1)
    expect(results.slice(1).every((record) => record.encounter.PatientId === 10)).toBe(true)
    expect(queue.current()).toEqual(results.at(-1))
    expect(queue.busy()).toBe(false)
  })

  it('makes a transition after the saves before it, with the version that they returned', async () => {
    const { client, sent, calls } = lossy()
    const queue = createSaveQueue({ client: sent, newKey: keys() })
    void queue.save(patient(1))
    void queue.save(patient(2))
    const submitted = await queue.transition({ to: 'Submitted' })
    expect(calls).toEqual(['create', 'update', 'transition'])
    expect(submitted.encounter).toMatchObject({ PatientId: 2, EncounterStatus: 'Submitted' })
    expect(await client.get(idOf(submitted))).toEqual(submitted)
  })

  it('makes one encounter, as it was typed last, whatever calls and answers are lost', async () => {
    const losses = fc.array(fc.constantFrom('call' as const, 'answer' as const, 'nothing' as const), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(losses, async (sequence) => {
        const left = [...sequence]
        const { client, sent } = lossy(() => left.shift() ?? 'nothing')
        const queue = createSaveQueue({ client: sent, newKey: keys() })
        for (let attempt = 1; attempt <= 8; attempt += 1) {
          try {
            expect((await queue.save(patient(attempt))).encounter.PatientId).toBe(attempt)
          } catch (error) {
            // Never a conflict: there is no other writer.
            expect(error).toMatchObject({ kind: 'unavailable' })
          }
        }
        const { records } = await client.list({})
        expect(records.map(({ encounter }) => encounter.PatientId)).toEqual([8])
        expect(queue.current()).toEqual(records[0])
      }),
    )
  })

  it('takes its own transition whose answer was lost for what it is', async () => {
    const lost: ('nothing' | 'answer')[] = ['nothing', 'answer']
    const { client, sent } = lossy(() => lost.shift() ?? 'nothing')
    const queue = createSaveQueue({ client: sent, newKey: keys() })
    const id = idOf(await queue.save(patient(1)))
    expect((await errorOf(queue.transition({ to: 'Submitted' }))).kind).toBe('unavailable')
    expect((await queue.transition({ to: 'Submitted' })).encounter.EncounterStatus).toBe('Submitted')
    expect(await client.history(id)).toHaveLength(2)
  })

  it("does not take another's change for its own, although an answer was lost", async () => {
    const lost: ('nothing' | 'call')[] = ['nothing', 'call']
    const { client, sent } = lossy(() => lost.shift() ?? 'nothing')
    const queue = createSaveQueue({ client: sent, newKey: keys() })
    const record = await queue.save(patient(1))
    await errorOf(queue.save(patient(2)))
    await client.update(idOf(record), patient(3), over(record))
    expect((await errorOf(queue.save(patient(4)))).kind).toBe('conflict')
  })

  it('surfaces a conflict, and carries on from the record that it is given', async () => {
    const { client, sent } = lossy()
    const record = await client.create(patient(1), { idempotencyKey: 'a' })
    const queue = createSaveQueue({ client: sent, record, newKey: keys() })
    await client.update(idOf(record), patient(2), over(record))
    const conflict = await errorOf(queue.save(patient(3)))
    expect(conflict.kind).toBe('conflict')
    expect((await errorOf(queue.save(patient(3)))).kind).toBe('conflict')
    queue.rebase(conflict.current ?? expect.fail())
    expect((await queue.save(patient(3))).encounter.PatientId).toBe(3)
  })

  it('does not submit what could not be saved', async () => {
    const lost: ('call' | 'nothing')[] = ['nothing', 'call']
    const { sent, calls } = lossy(() => lost.shift() ?? 'nothing')
    const queue = createSaveQueue({ client: sent, newKey: keys() })
    await queue.save(patient(1))
    const save = errorOf(queue.save(patient(2)))
    const submit = errorOf(queue.transition({ to: 'Submitted' }))
    expect(await submit).toBe(await save)
    expect(calls).toEqual(['create', 'update'])
    await queue.save(patient(2))
    expect((await queue.transition({ to: 'Submitted' })).encounter.PatientId).toBe(2)
  })

  it('refuses a transition of what was never saved', async () => {
    const { sent, calls } = lossy()
    const queue = createSaveQueue({ client: sent, newKey: keys() })
    expect((await errorOf(queue.transition({ to: 'Submitted' }))).kind).toBe('invalid')
    expect(calls).toEqual([])
  })
})
