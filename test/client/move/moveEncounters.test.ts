import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import type { EncounterBackup } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { isCopyOf, isEarlierStateOf } from '../../../src/client/move/compareBackups.js'
import { type MoveOptions, moveEncounters } from '../../../src/client/move/moveEncounters.js'
import { removeCopies } from '../../../src/client/move/removeCopies.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { contentOf, fill, newClient } from '../support/backupSupport.js'

const move = (from: MoveOptions['from'], to: MoveOptions['to'], more: Partial<MoveOptions> = {}) => {
  const switchOver = vi.fn()
  const moved = moveEncounters({ from, to, switchOver, runExclusive: (work) => work(), ...more })
  return { moved, switchOver }
}

const expectCopied = async (from: BrowserClient, to: BrowserClient) => {
  const [originals, copies] = [await contentOf(from), await contentOf(to)]
  expect(copies).toHaveLength(originals.length)
  for (const [index, original] of originals.entries()) {
    const copy = copies[index]
    expect(copy !== undefined && isCopyOf(copy, original)).toBe(true)
  }
}

const change = async (client: BrowserClient, id: number, diagnosis: string) => {
  const record = await client.get(id)
  return client.update(id, { ...record.encounter, DiagnosisCodes: [diagnosis] }, over(record))
}

describe('a move', () => {
  it('copies all with their history, counts them, and only then switches', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 130)
    const before = await contentOf(from)
    const steps = new Set<string>()
    const { moved, switchOver } = move(from, to, { onProgress: ({ step }) => steps.add(step) })
    expect(await moved).toEqual({ kind: 'moved', count: 130, others: 0 })
    expect(switchOver).toHaveBeenCalledTimes(1)
    expect([...steps]).toEqual(['copying', 'checking'])
    expect(await contentOf(from)).toEqual(before)
    await expectCopied(from, to)
  })

  it('copies again what changes while it moves, in the last step, too', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 8)
    let changed = false
    const { moved } = move(from, to, {
      onProgress: ({ step }) => {
        if (step !== 'checking' || changed) return
        changed = true
        void change(from, 8009004, 'I10')
      },
      runExclusive: async (work) => {
        await change(from, 8009008, 'E11.9')
        await from.create({ ...visit, PatientId: 99 }, { idempotencyKey: 'late' })
        return work()
      },
    })
    expect(await moved).toEqual({ kind: 'moved', count: 9, others: 0 })
    await expectCopied(from, to)
    expect((await to.get(8009004)).encounter.DiagnosisCodes).toEqual(['I10'])
    expect((await to.get(8009008)).encounter.DiagnosisCodes).toEqual(['E11.9'])
  })

  it('goes there and back, over what an earlier move left', async () => {
    const [first, second] = [newClient(), newClient()]
    await fill(first, 6)
    await move(first, second).moved
    await change(second, 8009004, 'I10')
    expect(await move(second, first).moved).toMatchObject({ kind: 'moved', count: 6 })
    await expectCopied(second, first)
    await change(first, 8009004, 'E78.5')
    expect(await move(first, second).moved).toMatchObject({ kind: 'moved', count: 6 })
    await expectCopied(first, second)
  })

  it('gives no number again that was removed where they come from', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 6)
    await from.care.remove([await from.get(8009005), await from.get(8009006)])
    let reserved: number | undefined
    const { moved } = move(from, to, {
      switchOver: async () => {
        reserved = await to.care.lastNumber()
      },
    })
    expect(await moved).toMatchObject({ kind: 'moved', count: 4 })
    expect(reserved).toBe(8009006)
    expect((await to.create(visit, { idempotencyKey: 'next' })).id).toBe(8009007)
  })

  it('writes over nothing that has changes of its own, and says which', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 6)
    await move(from, to).moved
    await change(from, 8009004, 'I10')
    await change(to, 8009004, 'E78.5')
    const before = [await contentOf(from), await contentOf(to)]
    const { moved, switchOver } = move(from, to)
    expect(await moved).toEqual({ kind: 'differs', ids: [8009004] })
    expect(switchOver).not.toHaveBeenCalled()
    expect([await contentOf(from), await contentOf(to)]).toEqual(before)
  })

  it('takes another encounter of the same number for what it is', async () => {
    const [from, to] = [newClient(), newClient()]
    await from.create(visit, { idempotencyKey: 'a' })
    await to.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'b' })
    expect(await move(from, to).moved).toEqual({ kind: 'differs', ids: [8009001] })
  })

  it('says what was there before, and leaves it there', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(to, 3)
    const { record, history } = await backupOf(to, 8009003)
    await to.care.remove((await to.list({})).records)
    await fill(from, 2)
    await to.restore([{ record, history }])
    expect(await move(from, to).moved).toEqual({ kind: 'moved', count: 2, others: 1 })
    expect((await to.get(8009003)).encounter).toEqual(record.encounter)
  })

  it('is for those who may approve', async () => {
    const [from, to] = [newClient(), newClient({ ...everyone, capabilities: ['edit'] })]
    await fill(from, 1)
    const { moved, switchOver } = move(from, to)
    expect((await errorOf(moved)).kind).toBe('unauthorized')
    expect(switchOver).not.toHaveBeenCalled()
  })

  it('is not switched where the choice cannot be kept', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 1)
    const { moved } = move(from, to, {
      switchOver: () => {
        throw new EncounterClientError('full', 'no room')
      },
    })
    expect((await errorOf(moved)).kind).toBe('full')
  })
})

const backupOf = async (client: BrowserClient, id: number): Promise<EncounterBackup> => ({
  record: await client.get(id),
  history: await client.history(id),
})

/** The failures of a call to one of the two storages. */
type Failure = 'full' | 'unavailable' | 'abort' | 'damaged' | 'forgotten' | 'altered'

const failures: readonly Failure[] = ['full', 'unavailable', 'abort', 'damaged', 'forgotten', 'altered']

/** A storage that fails from a certain call on. */
const failing = (client: BrowserClient, failure: Failure, at: number, stop: AbortController) => {
  let calls = 0
  const isBroken = () => {
    calls += 1
    return calls > at
  }
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!isBroken()) return work()
    if (failure === 'abort') stop.abort(new DOMException('Stopped', 'AbortError'))
    if (failure === 'full' || failure === 'unavailable') throw new EncounterClientError(failure, 'it failed')
    return work()
  }
  const altered = ({ record, history }: EncounterBackup): EncounterBackup => ({
    record: { ...record, encounter: { ...record.encounter, DiagnosisCodes: ['Z99.9'] } },
    history,
  })
  return {
    ...client,
    list: (...call: Parameters<BrowserClient['list']>) => step(() => client.list(...call)),
    get: async (...call: Parameters<BrowserClient['get']>) => {
      const record = await step(() => client.get(...call))
      return failure === 'damaged' && calls > at
        ? { ...record, encounter: { ...record.encounter, DiagnosisCodes: ['Z99.9'] } }
        : record
    },
    history: async (...call: Parameters<BrowserClient['history']>) => {
      const history = await step(() => client.history(...call))
      return failure === 'damaged' && calls > at ? history.slice(1) : history
    },
    // Reports a restore that it did not make, or stores something else.
    restore: (backup: readonly EncounterBackup[], ...more: []) =>
      step(() =>
        failure === 'forgotten' && calls > at
          ? Promise.resolve(
              backup.map(({ record }) => ({ kind: 'restored', id: record.id, record }) as const),
            )
          : client.restore(failure === 'altered' && calls > at ? backup.map(altered) : backup, ...more),
      ),
  }
}

describe('a move that fails half-way', () => {
  it('leaves the source as it was and switches nothing, and can be made again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...failures),
        fc.integer({ min: 0, max: 60 }),
        async (count, failure, at) => {
          const [from, to] = [newClient(), newClient()]
          await fill(from, count)
          const before = await contentOf(from)
          const stop = new AbortController()
          const { moved, switchOver } = move(from, failing(to, failure, at, stop), { signal: stop.signal })
          const outcome = await moved.catch((error: unknown) => error)
          expect(await contentOf(from)).toEqual(before)
          // The move may have completed before the failure: then everything is there.
          if (outcome instanceof Error) expect(switchOver).not.toHaveBeenCalled()
          else await expectCopied(from, to)
          expect(switchOver.mock.calls.length).toBe(outcome instanceof Error ? 0 : 1)
          expect(await move(from, to).moved).toMatchObject({ kind: 'moved', count })
          await expectCopied(from, to)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is noticed whatever goes wrong from the first call on', async () => {
    for (const failure of failures) {
      const [from, to] = [newClient(), newClient()]
      await fill(from, 3)
      const stop = new AbortController()
      const { moved, switchOver } = move(from, failing(to, failure, 0, stop), { signal: stop.signal })
      await expect(moved, failure).rejects.toThrow()
      expect(switchOver).not.toHaveBeenCalled()
    }
  })
})

describe('an earlier state', () => {
  it('is none that tells nothing of where it comes from', async () => {
    const [from, other] = [newClient(), newClient()]
    await fill(from, 1)
    await other.create({ ...visit, PatientId: 5 }, { idempotencyKey: 'other' })
    const [original, another] = [await backupOf(from, 8009001), await backupOf(other, 8009001)]
    const restored = {
      ...another.history[0],
      kind: 'restored' as const,
      at: '',
      by: '',
      version: '',
      changes: [],
    }
    for (const history of [[], [restored]]) {
      expect(isEarlierStateOf({ record: another.record, history }, original)).toBe(false)
    }
    expect(isEarlierStateOf(original, original)).toBe(true)
  })
})

describe('removing what a move left', () => {
  it('removes only what the place in use has', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 5)
    await move(from, to).moved
    await change(to, 8009004, 'I10')
    await to.care.remove([await to.get(8009001)])
    expect(await removeCopies({ from, inUse: to, user: everyone })).toEqual({ removed: 4, kept: [8009001] })
    expect(await from.care.count()).toBe(1)
    expect(await to.care.count()).toBe(4)
  })

  it('keeps what has changes of its own', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 4)
    await move(from, to).moved
    await change(from, 8009004, 'I10')
    expect(await removeCopies({ from, inUse: to, user: everyone })).toEqual({ removed: 3, kept: [8009004] })
  })

  it('keeps what changes while it is compared', async () => {
    const [from, to] = [newClient(), newClient()]
    await fill(from, 4)
    await move(from, to).moved
    let isChanged = false
    const inUse: BrowserClient = {
      ...to,
      history: async (id, ...more) => {
        if (!isChanged) {
          isChanged = true
          await change(from, 8009004, 'I10')
        }
        return to.history(id, ...more)
      },
    }
    expect(await removeCopies({ from, inUse, user: everyone })).toEqual({ removed: 3, kept: [8009004] })
  })

  it('is for those who may approve', async () => {
    const [from, to] = [newClient(), newClient()]
    const user = { ...everyone, capabilities: [] }
    expect((await errorOf(removeCopies({ from, inUse: to, user }))).kind).toBe('unauthorized')
  })
})
