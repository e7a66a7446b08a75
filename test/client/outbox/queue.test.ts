import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WriteContext } from '../../../src/client/changes/planChange.js'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { discard, refused, retry } from '../../../src/client/outbox/decisions.js'
import { type Plan, planWaiting } from '../../../src/client/outbox/planWaiting.js'
import {
  answered,
  begin,
  type Change,
  currentId,
  emptyQueue,
  nextToSend,
  type Queue,
  sentWith,
  type Waiting,
  waitingWith,
} from '../../../src/client/outbox/queue.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { everyone, visit } from '../../../src/testing/contractSupport.js'

const identifier = kareoEncounterUi.identifier

const createNames = () => {
  let count = 0
  return (prefix: string) => {
    count += 1
    return `${prefix}${count}`
  }
}

/** A server that keeps the number which each change carries, and the result of each key. */
const createServer = () => {
  const nameOf = createNames()
  const records = new Map<string, EncounterRecord>()
  const results = new Map<string, EncounterRecord>()
  const applied: { readonly id: string; readonly key: string; readonly number: unknown }[] = []
  let nextId = 8009001

  const put = (record: EncounterRecord): EncounterRecord => {
    const stored = { ...record, version: nameOf('v') }
    records.set(String(record.id), stored)
    return stored
  }
  return {
    applied,
    /** Whether it would answer a key with its first result. */
    knows: (key: string) => results.has(key),
    record: (id: string) => records.get(id),
    /** Someone else's change. */
    touch: (id: string) => {
      const record = records.get(id)
      if (record !== undefined) put({ ...record, updatedBy: 'Robin Test' })
    },
    /** The result of a change, or the record that it conflicts with. */
    receive: ({ change, key, ifMatch, record: { id } }: Waiting) => {
      const before = results.get(key)
      if (before !== undefined) return { kind: 'done', record: before } as const
      const stored = records.get(String(id))
      if (change.kind !== 'create') {
        if (stored === undefined) return { kind: 'missing' } as const
        if (stored.version !== ifMatch) return { kind: 'conflict', current: stored } as const
      }
      const ownId = change.kind === 'create' ? nextId++ : id
      const data =
        change.kind === 'create' || change.kind === 'update' ? change.encounter : { ...stored?.encounter }
      const record = put({
        id: ownId,
        encounter: { ...data, [identifier]: ownId, EncounterStatus: 'Draft' },
        version: '',
        updatedAt: '2026-06-15T14:00:00.000Z',
        updatedBy: everyone.name,
      })
      results.set(key, record)
      applied.push({ id: String(ownId), key, number: data.PatientId })
      return { kind: 'done', record } as const
    },
  }
}

const fates = [
  'done',
  'lost before it arrived',
  'lost after it arrived',
  'refused',
  'a crash before it arrived',
  'a crash after it arrived',
] as const

const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('create' as const) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        which: fc.nat({ max: 2 }),
        marks: fc.boolean(),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('send' as const), fate: fc.constantFrom(...fates) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('touch' as const), which: fc.nat({ max: 3 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        decision: fc.constantFrom('retry' as const, 'discard' as const),
        which: fc.nat(),
      }),
    },
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
)

type Step = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never

/** A device with an outbox, whose tabs change the queue one after the other. */
const createDevice = () => {
  const server = createServer()
  const nameOf = createNames()
  let queue: Queue = emptyQueue
  let number = 100
  /** The encounters as callers know them. */
  const opened: { id: EncounterRecord['id']; version: string }[] = []
  const accepted = new Map<string, { readonly id: string; readonly number: number }>()
  const skipped = new Set<number>()

  const context = (): WriteContext => ({
    user: everyone,
    at: '2026-06-15T14:00:00.000Z',
    version: nameOf('provisional-'),
    ui: kareoEncounterUi,
    workflow: encounterWorkflow,
    validate: () => [],
  })

  const make = async (change: Change, of: (typeof opened)[number] | undefined): Promise<void> => {
    const key = nameOf('key-')
    const id = of === undefined ? -opened.length - 1 : currentId(queue, of.id)
    const record = server.record(String(id))
    const request = { key, change, id, ...(of === undefined ? undefined : { ifMatch: of.version }) }
    const plan = await planWaiting(queue, request, { record, events: undefined }, context()).catch(
      (): Plan => ({ kind: 'unknown' }),
    )
    // A version that someone else has changed: the caller is told, and nothing waits.
    if (plan.kind !== 'waits') return
    queue = plan.queue
    accepted.set(key, { id: String(plan.record.id), number: change.kind === 'mark' ? 0 : number })
    if (of === undefined) opened.push({ id: plan.record.id, version: plan.record.version })
    else of.version = plan.record.version
  }

  const send = (fate: (typeof fates)[number]): boolean => {
    const next = nextToSend(queue, skipped)
    if (next === undefined) return false
    queue = begin(queue, next, '2026-06-15T14:00:00.000Z')
    const item = waitingWith(queue, next.key)
    if (item === undefined) throw new Error('It was to be sent.')
    const isRefused = fate === 'refused' && !server.knows(item.key)
    const isDone = fate === 'done' || (fate === 'refused' && !isRefused)
    const answer = isDone || fate.endsWith('after it arrived') ? server.receive(item) : undefined
    if (isRefused) {
      queue = refused(queue, item, { kind: 'invalid', message: 'No.' })
    } else if (isDone && answer !== undefined) {
      if (answer.kind === 'done') {
        const at = '2026-06-15T14:00:00.000Z'
        queue = answered(queue, item, answer.record, { at, isTold: true, identifier })
      } else {
        const current = answer.kind === 'conflict' ? { current: answer.current } : undefined
        queue = refused(queue, item, { kind: 'conflict', message: 'No.', ...current })
      }
    }
    return true
  }

  const decide = (which: number, decision: 'retry' | 'discard') => {
    const problems = queue.waiting.filter(({ problem }) => problem !== undefined)
    const item = problems[which % Math.max(1, problems.length)]
    if (item === undefined) return
    if (decision === 'retry') {
      queue = retry(queue, item, () => nameOf('again-'))
      return
    }
    const before = queue
    queue = discard(queue, item)
    for (const key of accepted.keys()) {
      if (waitingWith(before, key) !== undefined && waitingWith(queue, key) === undefined)
        accepted.delete(key)
    }
  }

  return {
    server,
    accepted,
    opened,
    queue: () => queue,
    step: async (step: Step): Promise<void> => {
      number += 1
      if (step.kind === 'create')
        await make({ kind: 'create', encounter: { ...visit, PatientId: number } }, undefined)
      else if (step.kind === 'send') send(step.fate)
      else if (step.kind === 'decide') decide(step.which, step.decision)
      else {
        const of = opened[step.which]
        if (of === undefined) return
        if (step.kind === 'touch') return server.touch(String(currentId(queue, of.id)))
        await make(
          step.marks
            ? { kind: 'mark', change: { kind: 'dismiss-finding', finding: String(number), reason: 'test' } }
            : { kind: 'update', encounter: { ...visit, PatientId: number } },
          of,
        )
      }
    },
    /** The server is there, and a person has everything sent that was refused. */
    finish: () => {
      for (let left = 500; queue.waiting.length > 0; left -= 1) {
        if (left === 0) throw new Error('It never ends.')
        if (!send('done')) decide(0, 'retry')
      }
    },
  }
}

describe('the queue of an outbox', () => {
  it('loses no change, makes none twice, and keeps the order of each encounter, whatever happens between', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const device = createDevice()
        await device.step({ kind: 'create' })
        const isAlone = !sequence.some(({ kind }) => kind === 'touch')
        for (const step of sequence) {
          await device.step(step)
          // A device does not conflict with itself.
          if (isAlone)
            expect(device.queue().waiting.map(({ problem }) => problem?.kind)).not.toContain('conflict')
        }
        device.finish()
        const { applied } = device.server
        const keys = applied.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const [key, { number }] of device.accepted) {
          const made = applied.filter((sent) => sent.key === sentWith(device.queue(), key)?.key)
          expect(made).toHaveLength(1)
          // What was merged has the data of a later save.
          expect(Number(made[0]?.number)).toBeGreaterThanOrEqual(number)
        }
        for (const { id } of device.opened) {
          const own = applied.filter((change) => change.id === String(currentId(device.queue(), id)))
          const inOrder = [...device.accepted].flatMap(([key, of]) => {
            const sent = sentWith(device.queue(), key)
            const isOf = String(currentId(device.queue(), of.id)) === String(currentId(device.queue(), id))
            return isOf && sent !== undefined ? [sent.key] : []
          })
          expect(own.map(({ key }) => key).filter((key) => inOrder.includes(key))).toEqual([
            ...new Set(inOrder),
          ])
        }
      }),
      { numRuns: 500 },
    )
  })
})
