import fc from 'fast-check'
import type { EncounterClient, EncounterRecord, ListingClient } from '../client/EncounterClient.js'
import type { User } from '../encounter/User.js'
import type { ContractOptions, ContractRunner } from './ClientContract.js'
import { errorOf, everyone, over, visit } from './contractSupport.js'

const clinician: User = { ...everyone, capabilities: ['edit', 'submit'] }

const updates = fc.record({
  kind: fc.constant('update' as const),
  PatientId: fc.integer({ min: 1, max: 3 }),
})
const moves = fc.record({
  kind: fc.constant('move' as const),
  to: fc.constantFrom('Draft', 'Submitted', 'Approved'),
})
const marks = fc.record({ kind: fc.constant('mark' as const), finding: fc.constantFrom('a', 'b') })
const repeats = fc.record({ kind: fc.constant('repeat' as const), which: fc.nat({ max: 8 }) })

/** The contract of every write of an `EncounterClient`. */
export const describeWrites = (
  { describe, it, expect }: ContractRunner,
  make: (options?: Partial<ContractOptions>) => Promise<ListingClient>,
): void => {
  const open = async (options?: Partial<ContractOptions>) => {
    const client = await make(options)
    const record = await client.create(visit, { idempotencyKey: 'create' })
    return { client, record, id: record.id }
  }

  describe('a write that is sent again with its key', () => {
    it('returns its first result, whatever was changed since, and changes nothing', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(updates, moves, marks, repeats), { maxLength: 12 }),
          async (steps) => {
            const { client, record, id } = await open()
            let now = record
            const sent: {
              readonly again: () => Promise<EncounterRecord>
              readonly first: EncounterRecord
            }[] = [{ again: () => client.create(visit, { idempotencyKey: 'create' }), first: record }]
            const send = async (call: () => Promise<EncounterRecord>) => {
              const first = await call().catch(() => undefined)
              if (first === undefined) return
              now = first
              sent.push({ again: call, first })
            }
            for (const step of steps) {
              const request = over(now)
              if (step.kind === 'update') {
                await send(() => client.update(id, { ...visit, PatientId: step.PatientId }, request))
              } else if (step.kind === 'move') {
                await send(() => client.transition(id, { to: step.to, reason: 'test' }, request))
              } else if (step.kind === 'mark') {
                const change = { kind: 'dismiss-finding', finding: step.finding, reason: 'test' } as const
                await send(() => client.mark(id, change, request))
              } else {
                const repeated = sent[step.which]
                if (repeated) expect(await repeated.again()).toEqual(repeated.first)
              }
              expect(await client.get(id)).toEqual(now)
            }
            const events = await client.history(id)
            expect(new Set(events.map(({ version }) => version)).size).toBe(events.length)
            for (const { again, first } of sent) expect(await again()).toEqual(first)
            expect(await client.history(id)).toEqual(events)
            expect((await client.list({})).records).toHaveLength(1)
          },
        ),
        { numRuns: 60 },
      )
    })

    it('is no conflict with oneself where the answer to it was lost', async () => {
      const { client, record, id } = await open()
      const request = over(record)
      const first = await client.update(id, { ...visit, PatientId: 7 }, request)
      expect(await client.update(id, { ...visit, PatientId: 7 }, request)).toEqual(first)
      const submit = over(first)
      const submitted = await client.transition(id, { to: 'Submitted' }, submit)
      expect(await client.transition(id, { to: 'Submitted' }, submit)).toEqual(submitted)
    })

    it('is told apart from one that failed: that one is tried anew', async () => {
      const { client, record, id } = await open()
      const request = over(record)
      expect((await errorOf(client.update(id, { PatientId: 1 }, request))).kind).toBe('invalid')
      expect(await client.update(id, { ...visit, PatientId: 7 }, request)).toMatchObject({
        encounter: { PatientId: 7 },
      })
    })

    it('is answered by the same version where it changed nothing', async () => {
      const { client, record, id } = await open()
      const request = over(record)
      expect(await client.update(id, visit, request)).toEqual(record)
      await client.update(id, { ...visit, PatientId: 7 }, over(record))
      expect(await client.update(id, visit, request)).toEqual(record)
    })
  })

  it('gives versions at random: those of one encounter are not those of another', async () => {
    const first = await open()
    const second = await open()
    expect(second.record.version).not.toBe(first.record.version)
  })

  describe('a transition that takes another back', () => {
    const submit = async (options?: Partial<ContractOptions>) => {
      const { client, record, id } = await open(options)
      return { client, id, record, submitted: await client.transition(id, { to: 'Submitted' }, over(record)) }
    }

    it('needs no reason and returns nothing to anybody', async () => {
      const { client, id, record, submitted } = await submit()
      const undo = { to: 'Draft', undoes: submitted.version }
      const undone = await client.transition(id, undo, over(submitted))
      expect(undone.encounter).toEqual(record.encounter)
      expect(undone.marks).toBeUndefined()
      expect((await client.history(id)).at(-1)).toMatchObject({
        kind: 'transition',
        undoes: submitted.version,
      })
    })

    it('puts the marks back as they were', async () => {
      const { client, id, submitted } = await submit()
      const returned = await client.transition(id, { to: 'Draft', reason: 'add a code' }, over(submitted))
      expect(returned.marks?.returned).toMatchObject({ reason: 'add a code', by: everyone.name })
      const again = await client.transition(id, { to: 'Submitted' }, over(returned))
      expect(again.marks).toBeUndefined()
      const undone = await client.transition(id, { to: 'Draft', undoes: again.version }, over(again))
      expect(undone.marks).toEqual(returned.marks)
    })

    it('is allowed to whoever may make the transition that it takes back', async () => {
      let user = everyone
      const { client, id, submitted } = await submit({ user: () => user })
      user = clinician
      const undone = await client.transition(id, { to: 'Draft', undoes: submitted.version }, over(submitted))
      user = { ...clinician, capabilities: ['edit'] }
      expect((await errorOf(client.transition(id, { to: 'Submitted' }, over(undone)))).kind).toBe(
        'unauthorized',
      )
    })

    it('is refused where it is not the last change, leads elsewhere, or was itself an undo', async () => {
      const { client, id, submitted } = await submit()
      const approved = await client.transition(id, { to: 'Approved' }, over(submitted))
      const refused = (to: string, undoes: string, record: EncounterRecord) =>
        errorOf(client.transition(id, { to, undoes }, over(record)))
      expect((await refused('Draft', submitted.version, approved)).kind).toBe('invalid')
      expect((await refused('Draft', approved.version, approved)).kind).toBe('invalid')
      expect((await refused('Submitted', approved.version, submitted)).kind).toBe('conflict')
      const undone = await client.transition(
        id,
        { to: 'Submitted', undoes: approved.version },
        over(approved),
      )
      expect((await refused('Approved', undone.version, undone)).kind).toBe('invalid')
    })

    it('is refused for Void: nothing leaves it', async () => {
      const { client, record, id } = await open()
      const voided = await client.transition(id, { to: 'Voided', reason: 'twice' }, over(record))
      const undo = client.transition(id, { to: 'Draft', undoes: voided.version }, over(voided))
      expect((await errorOf(undo)).kind).toBe('invalid')
    })
  })

  describe('the marks', () => {
    it('outlive a save, and are no part of the data', async () => {
      const { client, record, id } = await open()
      const dismiss = { kind: 'dismiss-finding', finding: 'sex', reason: ' a trans man ' } as const
      const marked = await client.mark(id, dismiss, over(record))
      expect(marked.encounter).toEqual(record.encounter)
      expect(marked.marks?.dismissed).toEqual([
        { finding: 'sex', reason: 'a trans man', by: everyone.name, at: marked.updatedAt },
      ])
      const saved = await client.update(id, { ...visit, PatientId: 7 }, over(marked))
      expect(saved.marks).toEqual(marked.marks)
      expect((await client.history(id)).map(({ kind }) => kind)).toEqual(['created', 'marked', 'saved'])
      const shown = await client.mark(id, { kind: 'restore-finding', finding: 'sex' }, over(saved))
      expect(shown.marks).toBeUndefined()
    })

    it('say that a return was dealt with, until the encounter moves on', async () => {
      const { client, record, id } = await open()
      const submitted = await client.transition(id, { to: 'Submitted' }, over(record))
      const returned = await client.transition(id, { to: 'Draft', reason: 'add a code' }, over(submitted))
      const settled = await client.mark(id, { kind: 'settle-return' }, over(returned))
      expect(settled.marks?.returned).toEqual({ ...returned.marks?.returned, settled: true })
      expect((await client.transition(id, { to: 'Submitted' }, over(settled))).marks).toBeUndefined()
    })

    it('are refused without a reason, for what is not there, over another version, and to who may not edit', async () => {
      let user = everyone
      const { client, record, id } = await open({ user: () => user })
      const kindOf = async (...args: Parameters<EncounterClient['mark']>) =>
        (await errorOf(client.mark(...args))).kind
      expect(await kindOf(id, { kind: 'dismiss-finding', finding: 'sex', reason: ' ' }, over(record))).toBe(
        'invalid',
      )
      expect(await kindOf(id, { kind: 'settle-return' }, over(record))).toBe('invalid')
      expect(await kindOf(id, { kind: 'restore-finding', finding: 'sex' }, over(record))).toBe('invalid')
      const change = { kind: 'dismiss-finding', finding: 'sex', reason: 'known' } as const
      expect(await kindOf(id, change, over({ version: 'stale' }))).toBe('conflict')
      expect(await kindOf(404, change, over(record))).toBe('not-found')
      user = { ...everyone, capabilities: [] }
      expect(await kindOf(id, change, over(record))).toBe('unauthorized')
    })

    it('name where an imported encounter came from', async () => {
      const client = await make()
      const source = { file: 'october.json', originalId: 17 }
      const imported = await client.create(visit, { idempotencyKey: 'k', source })
      expect(imported.marks).toEqual({ source })
      expect(await client.history(imported.id)).toMatchObject([{ kind: 'imported', marks: { source } }])
    })
  })
}
