import { afterEach, describe, expect, it, vi } from 'vitest'
import { type TransitionProgress, transitionAll } from '../../../src/client/changes/transitionAll.js'
import { undoable } from '../../../src/client/changes/undoable.js'
import type { EncounterClient, EncounterRecord } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { listAll } from '../../../src/client/listAll.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { Finding } from '../../../src/encounter/Finding.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { everyone, idOf, over, visit } from '../../../src/testing/contractSupport.js'

const open = async (count: number, ...way: readonly string[]) => {
  const client = createMemoryClient({ user: () => everyone })
  const records: EncounterRecord[] = []
  for (let number = 0; number < count; number += 1) {
    let record = await client.create({ ...visit, PatientId: number + 1 }, { idempotencyKey: `${number}` })
    for (const to of way) record = await client.transition(idOf(record), { to }, over(record))
    records.push(record)
  }
  return {
    client,
    records,
    targets: records.map((record) => ({ id: idOf(record), version: record.version })),
  }
}

/** A client that records the calls that change something. */
const noting = (client: EncounterClient) => {
  const calls: unknown[] = []
  const noted: EncounterClient = {
    ...client,
    transition: (...args) => {
      calls.push(args[0])
      return client.transition(...args)
    },
  }
  return { noted, calls }
}

const missing: Finding = {
  id: 'procedure-missing',
  severity: 'error',
  path: ['ProcedureCodes'],
  message: 'Add a procedure code',
}

afterEach(() => void vi.useRealTimers())

describe('moving many encounters', () => {
  it('moves 200, with one entry in the history of each, and lets others work in between', async () => {
    const { client, targets } = await open(200, 'Submitted')
    const progress: TransitionProgress[] = []
    // A clock of the test, since how long a busy machine stands still tells nothing.
    vi.useFakeTimers({ toFake: ['performance'] })
    const takingTime: EncounterClient = {
      ...client,
      get: (id) => {
        vi.advanceTimersByTime(3)
        return client.get(id)
      },
    }
    let turns = 0
    const watch = setInterval(() => {
      turns += 1
    }, 0)
    const result = await transitionAll({
      client: takingTime,
      targets,
      to: 'Approved',
      onProgress: (step) => progress.push(step),
    })
    clearInterval(watch)
    expect(result.outcomes.every(({ kind }) => kind === 'moved')).toBe(true)
    expect(progress).toHaveLength(200)
    expect(progress.at(-1)).toEqual({ done: 200, failed: 0, total: 200 })
    expect((await client.list({ status: 'Approved' })).total).toBe(200)
    for (const { id } of targets) {
      const events = await client.history(id)
      expect(events.filter(({ kind }) => kind === 'transition')).toHaveLength(2)
    }
    // One in 8 ms, of 600.
    expect(turns).toBeGreaterThan(40)
  })

  it('lets each fail by itself, and says why', async () => {
    const { client, targets, records } = await open(4)
    const [changed, blocked, , last] = targets
    if (!changed || !blocked || !last) return expect.fail()
    const now = await client.update(changed.id, { ...visit, PatientId: 9 }, over(changed))
    const { noted, calls } = noting(client)
    const { outcomes } = await transitionAll({
      client: noted,
      targets: [...targets, { id: 404 }],
      to: 'Submitted',
      check: async ({ PatientId }) =>
        PatientId === 2
          ? [missing, { ...missing, severity: 'warning' }]
          : [{ ...missing, severity: 'warning' }],
    })
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'moved', 'moved', 'failed'])
    expect(outcomes[0]).toMatchObject({ error: { kind: 'conflict', current: now }, findings: [] })
    expect(outcomes[1]).toMatchObject({
      error: { kind: 'invalid', message: expect.stringContaining('Add a procedure code') },
      findings: [missing],
    })
    expect(outcomes[4]).toMatchObject({ id: 404, error: { kind: 'not-found' } })
    // Blocked and conflicting encounters are not attempted.
    expect(calls).toEqual([idOf(records[2] ?? expect.fail()), last.id])
  })

  it('takes the reason along, and fails where one is needed and missing', async () => {
    const { client, targets } = await open(2, 'Submitted')
    const without = await transitionAll({ client, targets, to: 'Draft' })
    expect(without.outcomes).toMatchObject([{ error: { kind: 'invalid' } }, { error: { kind: 'invalid' } }])
    const check = () => Promise.reject(new Error('not asked for a way back'))
    await transitionAll({ client, targets, to: 'Draft', reason: 'wrong day', check })
    for (const { id } of targets)
      expect((await client.history(id)).at(-1)).toMatchObject({ reason: 'wrong day' })
  })

  it('stops after the one under way, and says which were left', async () => {
    const { client, targets } = await open(5)
    const stop = new AbortController()
    const { outcomes } = await transitionAll({
      client,
      targets,
      to: 'Submitted',
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 2) stop.abort()
      },
    })
    expect(outcomes.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'skipped', 'skipped', 'skipped'])
    expect((await client.list({ status: 'Draft' })).total).toBe(3)
  })

  it('stops at the first for which there is no room, and leaves the rest alone', async () => {
    const { client, targets } = await open(4)
    const calls: unknown[] = []
    const full: EncounterClient = {
      ...client,
      transition: (...args) => {
        calls.push(args[0])
        if (calls.length < 2) return client.transition(...args)
        return Promise.reject(new EncounterClientError('full', 'no room'))
      },
    }
    const { outcomes } = await transitionAll({ client: full, targets, to: 'Submitted' })
    expect(outcomes.map(({ kind }) => kind)).toEqual(['moved', 'failed', 'skipped', 'skipped'])
    expect(outcomes[1]).toMatchObject({ error: { kind: 'full' } })
    expect(calls).toHaveLength(2)
  })

  it('is refused by the client where the user may not', async () => {
    let user = everyone
    const client = createMemoryClient({ user: () => user })
    const made = await client.create(visit, { idempotencyKey: 'a' })
    user = { ...everyone, capabilities: ['edit', 'submit'] }
    const targets = [{ id: idOf(made) }]
    const { outcomes } = await transitionAll({ client, targets, to: 'Voided', reason: 'x' })
    expect(outcomes).toMatchObject([{ kind: 'failed', error: { kind: 'unauthorized' } }])
    expect(await client.get(idOf(made))).toEqual(made)
  })

  it('moves as it is stored where no version was seen', async () => {
    const { client, targets } = await open(1)
    const { outcomes } = await transitionAll({
      client,
      targets: [{ id: targets[0]?.id ?? 0 }],
      to: 'Submitted',
    })
    expect(outcomes[0]?.kind).toBe('moved')
  })

  it('keeps what is no error of a client from its user', async () => {
    const { client, targets } = await open(1)
    const { outcomes } = await transitionAll({
      client,
      targets,
      to: 'Submitted',
      check: () => Promise.reject(new TypeError('x is not a function')),
    })
    expect(outcomes[0]).toMatchObject({
      error: { kind: 'unavailable', message: expect.not.stringContaining('function') },
    })
  })
})

describe('the way back', () => {
  it('is a plan for what was moved, and brings it back without a reason', async () => {
    const { client, targets } = await open(3, 'Submitted')
    const result = await transitionAll({ client, targets: [...targets, { id: 404 }], to: 'Approved' })
    const [step, ...more] = undoable(result)
    if (!step) return expect.fail()
    expect(more).toEqual([])
    expect([step.transition.action, step.transition.needsReason, step.targets.length]).toEqual([
      'Undo Approve',
      false,
      3,
    ])
    const undone = await transitionAll({ client, targets: step.targets, to: step.transition.to })
    expect((await client.list({ status: 'Submitted' })).total).toBe(3)
    // An undo cannot be undone.
    expect(undoable(undone)).toEqual([])
  })

  it('returns nothing to anybody where a submit is taken back', async () => {
    const { client, targets } = await open(1)
    const [step] = undoable(await transitionAll({ client, targets, to: 'Submitted' }))
    if (!step) return expect.fail()
    const { outcomes } = await transitionAll({ client, targets: step.targets, to: 'Draft' })
    expect(outcomes).toMatchObject([{ kind: 'moved', record: { encounter: { EncounterStatus: 'Draft' } } }])
    expect(outcomes[0]).not.toHaveProperty('record.marks')
  })

  it('is empty where nothing leads back, or the user may not', async () => {
    const { client, targets } = await open(1, 'Submitted')
    const approved = await transitionAll({ client, targets, to: 'Approved' })
    expect(undoable(approved, encounterWorkflow, { ...everyone, capabilities: ['return'] })).toEqual([])
    const voided = await transitionAll({
      client,
      targets: targets.map(({ id }) => ({ id })),
      to: 'Voided',
      reason: 'x',
    })
    expect(voided.outcomes[0]?.kind).toBe('moved')
    expect(undoable(voided)).toEqual([])
  })
})

it('lists all that match, over all pages', async () => {
  const { client } = await open(450)
  const sort = { by: 'id', direction: 'ascending' } as const
  const records = await listAll(client, { status: 'Draft', sort })
  expect(records.map(({ encounter }) => encounter.PatientId)).toEqual(
    Array.from({ length: 450 }, (_, at) => at + 1),
  )
  const reason = new Error('stopped')
  await expect(listAll(client, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})
