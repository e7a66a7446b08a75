import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { createSaveQueue, type SaveQueue } from '../../../src/client/saveQueue.js'
import type { Encounter } from '../../../src/encounter/Encounter.js'
import type { Autosave, AutosaveOptions, SaveState } from '../../../src/form/saving/Autosave.js'
import { createAutosave } from '../../../src/form/saving/createAutosave.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const recordOf = (encounter: Encounter, version: number): EncounterRecord => ({
  id: 1,
  encounter: { ...encounter, EncounterId: 1 },
  version: String(version),
  updatedAt: '2026-06-15T10:42:00.000Z',
  updatedBy: 'Dr. Test',
})

/** A client that answers when the test says so, one call after the other. */
const handOperated = () => {
  const waiting: {
    readonly encounter: Encounter
    readonly resolve: (record: EncounterRecord) => void
    readonly reject: (error: unknown) => void
  }[] = []
  const sent: unknown[] = []
  let version = 0
  let acknowledged: unknown
  const send = (encounter: Encounter) =>
    new Promise<EncounterRecord>((resolve, reject) => {
      sent.push(encounter.note)
      waiting.push({ encounter, resolve, reject })
    })
  return {
    client: {
      create: send,
      update: (_id: unknown, encounter: Encounter) => send(encounter),
      transition: () => Promise.reject(new Error('not used here')),
      mark: () => Promise.reject(new Error('not used here')),
    },
    sent,
    acknowledged: () => acknowledged,
    resolve: async () => {
      const call = waiting.shift()
      version += 1
      if (call !== undefined) acknowledged = call.encounter.note
      call?.resolve(recordOf(call.encounter, version))
      await vi.advanceTimersByTimeAsync(0)
    },
    reject: async (error: unknown) => {
      waiting.shift()?.reject(error)
      await vi.advanceTimersByTimeAsync(0)
    },
    idle: () => waiting.length === 0,
  }
}

interface Typed {
  note: string
}

/** An autosave over a form with one text; a text of "bad" is one that the schema refuses. */
const open = (record?: EncounterRecord, reconcile?: AutosaveOptions['reconcile']) => {
  const backend = handOperated()
  const typed: Typed = { note: '' }
  const calls = { keep: 0, forget: 0, saved: [] as unknown[] }
  const queue: SaveQueue = createSaveQueue({
    client: backend.client,
    newKey: () => 'key',
    ...(record === undefined ? {} : { record }),
  })
  const autosave: Autosave = createAutosave({
    queue,
    assess: () =>
      typed.note.startsWith('bad')
        ? { ok: false, problems: [{ message: 'Enter a patient' }] }
        : { ok: true, encounter: { note: typed.note } },
    keep: () => {
      calls.keep += 1
      return !typed.note.startsWith('long')
    },
    forget: () => {
      calls.forget += 1
    },
    onSaved: ({ encounter }) => calls.saved.push(encounter.note),
    ...(reconcile === undefined ? {} : { reconcile }),
  })
  const type = (note: string) => {
    typed.note = note
    autosave.changed()
  }
  return { ...backend, typed, calls, queue, autosave, type, kind: () => autosave.state().kind }
}

const unavailable = () => new EncounterClientError('unavailable', 'the server cannot be reached')

describe('autosave', () => {
  it('saves within a second of the last change, and not between the keys', async () => {
    const { autosave, type, sent, resolve } = open()
    for (const note of ['a', 'ab', 'abc']) {
      type(note)
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toEqual(['abc'])
    await resolve()
    expect(autosave.state()).toMatchObject({ kind: 'saved', record: { encounter: { note: 'abc' } } })
  })

  it('says "saving" until the client has answered', async () => {
    const { kind, type, resolve } = open()
    type('a')
    expect(kind()).toBe('pending')
    await vi.advanceTimersByTimeAsync(1000)
    expect(kind()).toBe('saving')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(kind()).toBe('saving')
    await resolve()
    expect(kind()).toBe('saved')
  })

  it('sends what was typed during a save once that is done, and only the last of it', async () => {
    const { autosave, type, sent, resolve, kind } = open()
    type('a')
    const first = autosave.flush()
    type('ab')
    type('abc')
    void autosave.flush()
    await resolve()
    expect(kind()).not.toBe('saved')
    await resolve()
    expect(kind()).toBe('saved')
    expect(sent).toEqual(['a', 'abc'])
    expect((await first)?.encounter.note).toBe('abc')
  })

  it('saves once however often it is asked to', async () => {
    const { autosave, type, sent, resolve } = open()
    type('a')
    const results = Array.from({ length: 10 }, () => autosave.flush())
    await resolve()
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual(['a'])
    expect(new Set(await Promise.all(results)).size).toBe(1)
  })

  it('says what is missing, sends nothing, and saves as soon as the schema accepts it', async () => {
    const { autosave, type, sent, resolve, kind } = open()
    type('bad')
    await vi.advanceTimersByTimeAsync(5000)
    expect(autosave.state()).toEqual({ kind: 'incomplete', problems: [{ message: 'Enter a patient' }] })
    expect(await autosave.flush()).toBeUndefined()
    expect(sent).toEqual([])
    type('good')
    await vi.advanceTimersByTimeAsync(1000)
    await resolve()
    expect(kind()).toBe('saved')
    expect(sent).toEqual(['good'])
  })

  it('takes back the save that was about to happen when the next key makes the form invalid', async () => {
    const { type, sent, kind } = open()
    type('a')
    await vi.advanceTimersByTimeAsync(300)
    type('bad')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual([])
    expect(kind()).toBe('incomplete')
  })

  it('says why a save failed, and tries again with the next change', async () => {
    const { autosave, type, sent, reject, resolve, kind } = open(recordOf({ note: '' }, 1))
    type('a')
    const flushed = autosave.flush()
    await reject(unavailable())
    expect(autosave.state()).toEqual({
      kind: 'failed',
      problem: { message: 'the server cannot be reached' },
      isTransient: true,
    })
    expect(await flushed).toBeUndefined()
    type('ab')
    await vi.advanceTimersByTimeAsync(1000)
    await resolve()
    expect(kind()).toBe('saved')
    expect(sent).toEqual(['a', 'ab'])
  })

  it('is tried again without a word until it succeeds, and not while one is under way', async () => {
    const { autosave, type, sent, reject, resolve, kind } = open()
    type('a')
    void autosave.flush()
    autosave.retry()
    expect(sent).toEqual(['a'])
    await reject(unavailable())
    const said = vi.fn()
    autosave.subscribe(() => said(kind()))
    autosave.retry()
    expect(kind()).toBe('failed')
    await reject(unavailable())
    autosave.retry()
    await resolve()
    expect(said.mock.calls.flat()).toEqual(['failed', 'saved'])
    expect(sent).toEqual(['a', 'a', 'a'])
  })

  it('tells where what is typed would not outlive a reload, and no longer once it is saved', async () => {
    const { autosave, type, resolve } = open()
    type('long')
    await vi.advanceTimersByTimeAsync(200)
    expect(autosave.isKept()).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    await resolve()
    expect(autosave.isKept()).toBe(true)
  })

  it('says that the encounter is gone where it is, and saves all of it anew', async () => {
    const { autosave, type, sent, reject, resolve, kind } = open(recordOf({ note: '' }, 1))
    type('a')
    void autosave.flush()
    await reject(new EncounterClientError('not-found', 'there is no encounter 1'))
    expect(kind()).toBe('missing')
    type('ab')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toEqual(['a'])
    void autosave.saveAsNew()
    await resolve()
    expect(kind()).toBe('saved')
    expect(sent).toEqual(['a', 'ab'])
  })

  it('tries a failed save again when asked, with nothing changed', async () => {
    const { autosave, type, sent, reject, resolve, kind } = open()
    type('a')
    void autosave.flush()
    await reject(unavailable())
    void autosave.flush()
    await resolve()
    expect(kind()).toBe('saved')
    expect(sent).toEqual(['a', 'a'])
  })

  it('shows no inner workings of an unexpected error', async () => {
    const { autosave, type, reject } = open()
    type('a')
    void autosave.flush()
    await reject(new TypeError('x is not a function'))
    const state = autosave.state()
    expect(state.kind === 'failed' && state.problem.message).toMatch(/unexpected.*still here/)
  })

  it('forgets the kept copy only when everything typed is stored', async () => {
    const { autosave, type, calls, resolve } = open()
    type('a')
    expect(calls.keep).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(calls.keep).toBe(1)
    void autosave.flush()
    type('ab')
    await resolve()
    expect(calls.forget).toBe(0)
    await resolve()
    await vi.advanceTimersByTimeAsync(1000)
    await resolve()
    expect(calls.forget).toBe(1)
    // What is forgotten must not be kept again by a timer that was under way.
    await vi.advanceTimersByTimeAsync(5000)
    expect(calls.keep).toBe(1)
  })

  it('keeps text that is no value yet, and saves nothing for it', async () => {
    const { autosave, calls, sent, kind } = open()
    autosave.textChanged()
    await vi.advanceTimersByTimeAsync(5000)
    expect(calls.keep).toBe(1)
    expect(sent).toEqual([])
    expect(kind()).toBe('saved')
  })

  it('keeps at once what was about to be kept when the page is left', () => {
    const { autosave, type, calls } = open()
    autosave.keepNow()
    expect(calls.keep).toBe(0)
    type('a')
    autosave.keepNow()
    expect(calls.keep).toBe(1)
  })

  it('tells of each save, and tells its listeners of each state until they leave', async () => {
    const { autosave, type, calls, resolve } = open()
    const heard: string[] = []
    const leave = autosave.subscribe(() => heard.push(autosave.state().kind))
    type('a')
    void autosave.flush()
    await resolve()
    expect(heard).toEqual(['pending', 'saving', 'saved'])
    expect(calls.saved).toEqual(['a'])
    leave()
    type('b')
    expect(heard).toHaveLength(3)
  })
})

describe('autosave in a conflict', () => {
  const theirs = recordOf({ note: 'theirs' }, 7)
  const conflict = () => new EncounterClientError('conflict', 'someone else changed it', { current: theirs })

  const openInConflict = async () => {
    const form = open(recordOf({ note: '' }, 6))
    form.type('mine')
    void form.autosave.flush()
    await form.reject(conflict())
    return form
  }

  it('shows their record and sends nothing more, whatever is typed', async () => {
    const { autosave, type, sent } = await openInConflict()
    expect(autosave.state()).toEqual({ kind: 'conflict', current: theirs })
    type('mine too')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual(['mine'])
    expect(autosave.state().kind).toBe('conflict')
  })

  it('sends nothing over their record until it is told to, not even when asked to save', async () => {
    const { autosave, type, sent, typed } = open(theirs)
    typed.note = 'mine'
    autosave.showConflict(theirs)
    expect(await autosave.flush()).toBeUndefined()
    type('mine too')
    expect(await autosave.flush()).toBeUndefined()
    expect(autosave.state()).toEqual({ kind: 'conflict', current: theirs })
    expect(sent).toEqual([])
  })

  it('saves mine over theirs when told to, with the version of theirs', async () => {
    const { autosave, sent, resolve, queue } = await openInConflict()
    const saved = autosave.overwrite(theirs)
    expect(queue.current()).toEqual(theirs)
    await resolve()
    expect((await saved)?.encounter.note).toBe('mine')
    expect(autosave.state().kind).toBe('saved')
    expect(sent).toEqual(['mine', 'mine'])
  })

  it('takes theirs when told to, and has nothing left to save', async () => {
    const { autosave, sent, calls } = await openInConflict()
    autosave.reset(theirs)
    expect(autosave.state()).toEqual({ kind: 'saved', record: theirs })
    expect(calls.forget).toBe(1)
    await autosave.flush()
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual(['mine'])
  })
})

describe('autosave that can bring changes together', () => {
  const theirs: EncounterRecord = { ...recordOf({ note: 'theirs' }, 7), updatedBy: 'Dr. Lee' }
  const conflict = () => new EncounterClientError('conflict', 'someone else changed it', { current: theirs })
  const view = { before: {}, mine: {}, theirs: {}, merged: {}, conflicts: [{ property: 'note' }] }

  it('saves both over theirs, and says whose changes came in, until the next save', async () => {
    const form = open(recordOf({ note: '' }, 6), async () => {
      form.typed.note += ' and theirs'
      return undefined
    })
    form.type('mine')
    const flushed = form.autosave.flush()
    await form.reject(conflict())
    expect(form.kind()).toBe('saving')
    expect(form.queue.current()).toEqual(theirs)
    await form.resolve()
    expect((await flushed)?.encounter.note).toBe('mine and theirs')
    expect(form.autosave.state()).toMatchObject({ kind: 'saved', mergedWith: 'Dr. Lee' })
    form.type('more')
    void form.autosave.flush()
    await form.resolve()
    expect(form.autosave.state()).not.toHaveProperty('mergedWith')
  })

  it('saves what is typed while the changes are brought together', async () => {
    const form = open(recordOf({ note: '' }, 6), async () => {
      form.type('typed on')
      return undefined
    })
    form.type('mine')
    void form.autosave.flush()
    await form.reject(conflict())
    await form.resolve()
    expect(form.sent).toEqual(['mine', 'typed on'])
    expect(form.autosave.state()).toMatchObject({
      kind: 'saved',
      record: { encounter: { note: 'typed on' } },
    })
  })

  it('asks a person where they overlap, with both sides, or where it cannot tell', async () => {
    for (const [reconcile, shown] of [
      [async () => view, { view }],
      [() => Promise.reject(new Error('offline')), {}],
    ] as const) {
      const form = open(recordOf({ note: '' }, 6), reconcile)
      form.type('mine')
      void form.autosave.flush()
      await form.reject(conflict())
      expect(form.autosave.state()).toEqual({ kind: 'conflict', current: theirs, ...shown })
      form.type('mine too')
      await vi.advanceTimersByTimeAsync(5000)
      expect(form.sent).toEqual(['mine'])
    }
  })

  it('asks a person where others are faster again and again', async () => {
    const form = open(recordOf({ note: '' }, 6), async () => undefined)
    form.type('mine')
    void form.autosave.flush()
    for (let attempt = 0; attempt < 10 && form.kind() !== 'conflict'; attempt += 1)
      await form.reject(conflict())
    expect(form.kind()).toBe('conflict')
    expect(form.sent.length).toBeLessThan(10)
  })
})

describe('the end of autosave', () => {
  it('still saves what was about to be saved when the form goes', async () => {
    const { autosave, type, sent, calls } = open()
    type('a')
    autosave.dispose()
    expect(sent).toEqual(['a'])
    expect(calls.keep).toBe(1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual(['a'])
  })

  it('sends nothing that cannot be saved when the form goes, and keeps it', async () => {
    const { autosave, type, sent, calls } = open()
    type('bad')
    autosave.dispose()
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual([])
    expect(calls.keep).toBe(1)
  })

  it('neither saves nor keeps what was abandoned', async () => {
    const { autosave, type, sent, calls } = open()
    type('a')
    autosave.discard()
    autosave.dispose()
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual([])
    expect(calls).toEqual({ keep: 0, forget: 1, saved: [] })
  })

  it('shows that something other than a save failed, and the truth again once it is asked to save', async () => {
    const record = recordOf({ note: 'a' }, 1)
    const { autosave } = open(record)
    autosave.fail(new EncounterClientError('unauthorized', 'you may not approve'))
    expect(autosave.state()).toEqual({
      kind: 'failed',
      problem: { message: 'you may not approve' },
      isTransient: false,
    })
    await autosave.flush()
    expect(autosave.state()).toEqual({ kind: 'saved', record })
  })
})

describe('the state of autosave', () => {
  type Step =
    | { readonly do: 'type'; readonly valid: boolean }
    | { readonly do: 'wait'; readonly ms: number }
    | { readonly do: 'flush' | 'answer' | 'refuse' }

  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('type' as const), valid: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(700) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('flush', 'answer', 'refuse') }) },
    ),
    { maxLength: 25 },
  )

  it('never says "saved" of anything but what the client acknowledged, whatever happens in whichever order', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const form = open()
        const { autosave, typed, acknowledged } = form
        let ever = false
        const expectTruth = (state: SaveState) => {
          if (state.kind !== 'saved') return
          if (state.record === undefined) expect(ever).toBe(false)
          else expect([acknowledged(), state.record.encounter.note]).toEqual([typed.note, typed.note])
        }
        autosave.subscribe(() => expectTruth(autosave.state()))
        let count = 0
        for (const step of sequence) {
          if (step.do === 'type') {
            ever = true
            count += 1
            form.type(`${step.valid ? 'good' : 'bad'} ${count}`)
          } else if (step.do === 'wait') await vi.advanceTimersByTimeAsync(step.ms)
          else if (step.do === 'flush') void autosave.flush()
          else if (step.do === 'answer') await form.resolve()
          else await form.reject(unavailable())
          await vi.advanceTimersByTimeAsync(0)
          expectTruth(autosave.state())
        }
        if (!ever) return
        // However it went: with a client that answers, the next valid change is stored within a second.
        form.type('good at last')
        await vi.advanceTimersByTimeAsync(1000)
        for (let answers = 0; !form.idle() && answers < 10; answers += 1) await form.resolve()
        expect(autosave.state()).toMatchObject({
          kind: 'saved',
          record: { encounter: { note: 'good at last' } },
        })
        expect(form.queue.busy()).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
