import { describe, expect, it, onTestFinished } from 'vitest'
import type { EncounterRecord, ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { StorageLike } from '../../../src/client/StorageLike.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import type { User } from '../../../src/encounter/User.js'
import { findTransition, encounterWorkflow as workflow } from '../../../src/encounter/workflow.js'
import { createReviewSession } from '../../../src/review/session/createReviewSession.js'
import type { ReviewSession } from '../../../src/review/session/ReviewSession.js'
import { forgetSession } from '../../../src/review/session/storageKeys.js'
import { over } from '../../../src/testing/contractSupport.js'
import { codes, everyone, memoryClient, store } from '../../form/EncounterForm/openForm.js'

const transition = (from: string, to: string) => findTransition(workflow, from, to) ?? expect.fail()
const [submit, returnToDraft] = [transition('Draft', 'Submitted'), transition('Submitted', 'Draft')]

const storeMany = async (client: ListingClient, count: number, ...way: readonly string[]) => {
  const records: EncounterRecord[] = []
  for (let made = 0; made < count; made += 1) records.push((await store(client, undefined, ...way)).record)
  return records
}

const open = (
  client: ListingClient,
  { user = everyone, storage }: { user?: User; storage?: StorageLike } = {},
) => createReviewSession({ client, codes, user, ui, workflow, ...(storage === undefined ? {} : { storage }) })

/** Resolves once the state of the session matches. */
const until = (session: ReviewSession, isSo: (state: ReturnType<ReviewSession['state']>) => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!isSo(session.state())) return
      stop()
      resolve()
    }
    const stop = session.subscribe(look)
    look()
  })
const finished = async (session: ReviewSession) => {
  await until(session, ({ bulk }) => bulk.kind === 'finished')
  const { bulk } = session.state()
  return bulk.kind === 'finished' ? bulk : expect.fail()
}

/** A client that reloads the page during a transition. The transition is done or never sent, and gets no answer. */
const reloadedAt = (client: ListingClient, step: number, isDone: boolean): ListingClient => {
  let steps = 0
  return {
    ...client,
    transition: async (...args) => {
      steps += 1
      if (steps < step) return client.transition(...args)
      if (isDone) await client.transition(...args)
      globalThis.dispatchEvent?.(new Event('pagehide'))
      return new Promise(() => undefined)
    },
  }
}

/** Node has no window: this stands in for it as the target of the page's events. */
const fakeWindow = () => {
  const page = new EventTarget()
  Object.assign(globalThis, {
    addEventListener: page.addEventListener.bind(page),
    dispatchEvent: page.dispatchEvent.bind(page),
  })
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'addEventListener')
    Reflect.deleteProperty(globalThis, 'dispatchEvent')
  })
  return page
}

const movesOf = async (client: ListingClient, records: readonly EncounterRecord[]) =>
  Promise.all(
    records.map(async ({ id }) => {
      const events = await client.history(id)
      return events.filter(({ kind }) => kind === 'transition').length
    }),
  )

it('asks before the page of a run is left, and no longer once its user has signed out', async () => {
  const page = fakeWindow()
  const client = memoryClient()
  const records = await storeMany(client, 2)
  const held: ListingClient = { ...client, transition: () => new Promise(() => undefined) }
  const session = open(held)
  session.start(submit, records)
  await until(session, ({ bulk }) => bulk.kind === 'running')
  const isAsked = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(isAsked()).toBe(true)
  session.end()
  expect(isAsked()).toBe(false)
})

describe('a session over a reload', () => {
  for (const isDone of [true, false])
    it(`reports a run and resumes the rest, each step once, if the last was ${isDone ? 'done' : 'not sent'}`, async () => {
      fakeWindow()
      const client = memoryClient()
      const storage = createMemoryStorage()
      const records = await storeMany(client, 6)
      open(reloadedAt(client, 4, isDone), { storage }).start(submit, records)
      await expect.poll(() => storage.getItem('encounter-form:review-run')).toContain('"moved"')
      await expect.poll(async () => (await client.list({ status: 'Submitted' })).total).toBe(isDone ? 4 : 3)

      const session = open(client, { storage })
      const { bulk } = session.state()
      expect(bulk).toMatchObject({ kind: 'finished', isInterrupted: true })
      if (bulk.kind !== 'finished') return expect.fail()
      expect([bulk.moved.size, bulk.skipped.length]).toEqual([3, 3])
      session.resume()
      expect(session.state().bulk.kind).toBe('running')
      const { moved, failures } = await finished(session)
      expect([moved.size, failures.size]).toEqual([6, 0])
      expect(await movesOf(client, records)).toEqual([1, 1, 1, 1, 1, 1])
      // The run is one action, including the part before the reload.
      expect(session.state().undos.map(({ step }) => step.targets.length)).toEqual([6])
    })

  it('does not continue with an encounter that somebody has changed in between', async () => {
    fakeWindow()
    const client = memoryClient()
    const storage = createMemoryStorage()
    const records = await storeMany(client, 3)
    open(reloadedAt(client, 2, false), { storage }).start(submit, records)
    await expect.poll(async () => (await client.list({ status: 'Submitted' })).total).toBe(1)
    await expect.poll(() => storage.getItem('encounter-form:review-run')).toContain('"moved"')
    const last = records[2] ?? expect.fail()
    await client.update(last.id, { ...last.encounter, ProviderId: 202 }, over(last))
    const session = open(client, { storage })
    session.resume()
    await until(session, ({ bulk }) => bulk.kind === 'running')
    const { moved, failures } = await finished(session)
    expect([moved.size, [...failures.keys()]]).toEqual([2, [String(last.id)]])
    expect((await client.get(last.id)).encounter.EncounterStatus).toBe('Draft')
  })

  it('can undo what was done before it, and does not restore a dismissed report', async () => {
    const client = memoryClient()
    const storage = createMemoryStorage()
    const records = await storeMany(client, 2)
    const before = open(client, { storage })
    before.start(submit, records)
    await finished(before)

    const session = open(client, { storage })
    expect(session.state().bulk).toMatchObject({ kind: 'finished', isInterrupted: false })
    session.dismiss()
    const again = open(client, { storage })
    expect(again.state().bulk.kind).toBe('idle')
    const [entry] = again.state().undos
    if (entry === undefined) return expect.fail()
    void again.undo(entry)
    await finished(again)
    expect((await client.list({ status: 'Draft' })).total).toBe(2)
    expect(again.state().undos).toEqual([])
    expect(open(client, { storage }).state().undos).toEqual([])
  })

  it('shows nothing to another user, nor to anybody who signs in after that', async () => {
    const client = memoryClient()
    const storage = createMemoryStorage()
    const session = open(client, { storage })
    session.start(submit, await storeMany(client, 2))
    await finished(session)
    const other = open(client, { storage, user: { ...everyone, id: 'u2' } })
    expect(other.state()).toEqual({ bulk: { kind: 'idle' }, undos: [] })
    forgetSession(storage)
    expect(open(client, { storage }).state()).toEqual({ bulk: { kind: 'idle' }, undos: [] })
  })

  it('starts empty if the storage holds something else, or refuses', () => {
    const storage = createMemoryStorage()
    for (const text of [
      '{',
      'null',
      '5',
      '{"userId":"u1","targets":5}',
      '{"userId":"u1","stack":[null,{}]}',
    ]) {
      storage.setItem('encounter-form:review-run', text)
      storage.setItem('encounter-form:review-undo', text)
      expect(open(memoryClient(), { storage }).state()).toEqual({ bulk: { kind: 'idle' }, undos: [] })
    }
    const refusing: StorageLike = {
      ...storage,
      getItem: () => {
        throw new Error('refused')
      },
    }
    expect(open(memoryClient(), { storage: refusing }).state().bulk.kind).toBe('idle')
  })
})

describe('a session', () => {
  it('makes the browser ask before the page is left during a run, and not after', async () => {
    const page = fakeWindow()
    const isAsked = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    const client = memoryClient()
    const session = open(client)
    session.start(submit, await storeMany(client, 1))
    expect(isAsked()).toBe(true)
    await finished(session)
    expect(isAsked()).toBe(false)
  })

  it('keeps the reason of a return for encounters that got no space or no answer', async () => {
    const client = memoryClient()
    const records = await storeMany(client, 3, 'Submitted')
    let trouble: 'unavailable' | 'full' | undefined = 'unavailable'
    const session = open({
      ...client,
      transition: async (...args) => {
        if (trouble === undefined) return client.transition(...args)
        const kind = trouble
        trouble = kind === 'unavailable' ? 'full' : undefined
        throw new EncounterClientError(kind, 'not now')
      },
    })
    session.start(returnToDraft, records)
    expect(session.state().bulk.kind).toBe('asking')
    session.giveReason('Which throat?')
    const first = await finished(session)
    expect([first.isFull, first.skipped.length, first.unanswered.length]).toEqual([true, 2, 1])
    session.resume()
    await until(session, ({ bulk }) => bulk.kind === 'running')
    expect((await finished(session)).moved.size).toBe(3)
    for (const { id } of records)
      expect((await client.history(id)).at(-1)).toMatchObject({ reason: 'Which throat?' })
  })

  it('undoes single actions in reverse order, without a reason, and only the last one of each encounter', async () => {
    const client = memoryClient()
    const session = open(client)
    const other = await store(client)
    const otherSubmitted = await client.transition(other.id, { to: 'Submitted' }, over(other.record))
    session.recordMove({ from: 'Draft', to: 'Submitted', record: otherSubmitted })
    const { id, record } = await store(client)
    const submitted = await client.transition(id, { to: 'Submitted' }, over(record))
    session.recordMove({ from: 'Draft', to: 'Submitted', record: submitted })
    const returned = await client.transition(id, { to: 'Draft', reason: 'x' }, over(submitted))
    session.recordMove({ from: 'Submitted', to: 'Draft', record: returned })
    expect(session.state().undos.map(({ action }) => action)).toEqual(['Submit', 'Return to draft'])
    const [first, last] = session.state().undos
    if (first === undefined || last === undefined) return expect.fail()
    // Two calls at once undo it once.
    const [result, second] = await Promise.all([session.undo(last), session.undo(last)])
    expect([result, second]).toEqual([{ kind: 'undone', id, to: 'Submitted' }, undefined])
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Submitted')
    expect(session.state().undos).toEqual([first])
    expect(await session.undo(first)).toEqual({ kind: 'undone', id: other.id, to: 'Draft' })
    expect((await client.history(other.id)).at(-1)).not.toHaveProperty('reason')
    expect(session.state().undos).toEqual([])
  })

  it('says who has taken a step already, and leaves that encounter alone', async () => {
    const client = memoryClient()
    const session = open(client)
    const { id, record } = await store(client)
    const submitted = await client.transition(id, { to: 'Submitted' }, over(record))
    await client.transition(id, { to: 'Approved' }, over(submitted))
    const approve = findTransition(workflow, 'Submitted', 'Approved')
    session.start(approve ?? expect.fail(), [submitted])
    await expect.poll(() => session.state().bulk.kind).toBe('finished')
    const { bulk } = session.state()
    if (bulk.kind !== 'finished') return expect.fail()
    expect([...bulk.failures.values()].map(({ message }) => message)).toEqual([
      'Already approved by Dr. Test',
    ])
    expect(bulk.alreadyDone).toEqual(new Set([String(id)]))
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Approved')
  })

  it('undoes nothing if there is a newer change, says so, and removes the entry', async () => {
    const client = memoryClient()
    const session = open(client)
    const { id, record } = await store(client)
    const submitted = await client.transition(id, { to: 'Submitted' }, over(record))
    session.recordMove({ from: 'Draft', to: 'Submitted', record: submitted })
    const newer = await client.update(id, { ...submitted.encounter, ProviderId: 202 }, over(submitted))
    const [entry] = session.state().undos
    const result = await session.undo(entry ?? expect.fail())
    expect(result).toMatchObject({ kind: 'failed', message: expect.stringMatching(/changed this encounter/) })
    expect(await client.get(id)).toEqual(newer)
    expect(session.state().undos).toEqual([])
  })

  it('keeps an undo that got no answer', async () => {
    const client = memoryClient()
    let isAway = true
    const session = open({
      ...client,
      transition: (...args) =>
        isAway
          ? Promise.reject(new EncounterClientError('unavailable', 'no answer'))
          : client.transition(...args),
    })
    const { id, record } = await store(client)
    const submitted = await client.transition(id, { to: 'Submitted' }, over(record))
    session.recordMove({ from: 'Draft', to: 'Submitted', record: submitted })
    await session.undo(session.state().undos[0] ?? expect.fail())
    isAway = false
    const again = await session.undo(session.state().undos[0] ?? expect.fail())
    expect(again).toMatchObject({ kind: 'undone' })
  })

  it('has no undo for a final status', async () => {
    const client = memoryClient()
    const session = open(client)
    const { id, record } = await store(client)
    const voided = await client.transition(id, { to: 'Voided', reason: 'x' }, over(record))
    session.recordMove({ from: 'Draft', to: 'Voided', record: voided })
    expect(session.state().undos).toEqual([])
  })

  it('stops after the current encounter when it is ended, and reports nothing', async () => {
    const client = memoryClient()
    const storage = createMemoryStorage()
    const records = await storeMany(client, 5)
    let release = () => undefined
    const held = new Promise<void>((resolve) => {
      release = () => void resolve()
    })
    let steps = 0
    const session = open(
      {
        ...client,
        transition: async (...args) => {
          steps += 1
          if (steps === 2) await held
          return client.transition(...args)
        },
      },
      { storage },
    )
    session.start(submit, records)
    await expect.poll(() => steps).toBe(2)
    session.end()
    release()
    await expect.poll(async () => (await client.list({ status: 'Submitted' })).total).toBe(2)
    expect(session.state()).toEqual({ bulk: { kind: 'idle' }, undos: [] })
    expect(storage.length).toBe(0)
  })
})
