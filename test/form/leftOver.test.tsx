// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { createWorkingCopyStore } from '../../src/client/workingCopy.js'
import { EncounterForm } from '../../src/form/EncounterForm.js'
import { SchemaForm } from '../../src/form/SchemaForm.js'
import { EncounterReview } from '../../src/review/EncounterReview.js'
import { codes, everyone, memoryClient, store } from './EncounterForm/openForm.js'

/** Timers that are running, and listeners to the page that were not removed. */
const timers = new Set<unknown>()
const listeners = new Map<string, number>()

const ids = new WeakMap<object, number>()
let nextId = 0
const idOf = (thing: unknown): number => {
  if (typeof thing !== 'object' && typeof thing !== 'function') return 0
  if (thing === null) return 0
  const id = ids.get(thing) ?? ++nextId
  ids.set(thing, id)
  return id
}

const count = () => {
  const start = globalThis.setTimeout
  const stop = globalThis.clearTimeout
  const repeat = globalThis.setInterval
  const cancel = (timer: ReturnType<typeof setTimeout>) => {
    timers.delete(timer)
    stop(timer)
  }
  Object.assign(globalThis, {
    setTimeout: (run: () => void, delay?: number) => {
      const timer = start(() => {
        timers.delete(timer)
        run()
      }, delay)
      timers.add(timer)
      return timer
    },
    setInterval: (run: () => void, delay?: number) => {
      const timer = repeat(run, delay)
      timers.add(timer)
      return timer
    },
    clearTimeout: cancel,
    clearInterval: cancel,
  })
  const { addEventListener, removeEventListener } = EventTarget.prototype
  type Call = Parameters<typeof addEventListener>
  const keyOf = (target: unknown, [type, listener, options]: Call) => {
    const isCapture = typeof options === 'object' ? options.capture === true : options === true
    const isPage = target === window || target === undefined || target === document
    return isPage ? `${target === document} ${type} ${idOf(listener)} ${isCapture}` : undefined
  }
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...call: Call) {
    const key = keyOf(this, call)
    if (key !== undefined) listeners.set(key, 1)
    return addEventListener.apply(this, call)
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...call: Call) {
    const key = keyOf(this, call)
    if (key !== undefined) listeners.delete(key)
    return removeEventListener.apply(this, call)
  }
}

const left = () => ({
  listeners: listeners.size,
  timers: timers.size,
  sheets: document.adoptedStyleSheets?.length ?? 0,
  styles: document.querySelectorAll('style, link').length,
  elements: document.body.childElementCount,
  keys: Object.keys(sessionStorage).length + Object.keys(localStorage).length,
})

beforeAll(count)

const contact = { title: 'Contact', type: 'object', properties: { Name: { type: 'string' } } } as const
const client = memoryClient()
const { id } = await store(client)
const workingCopies = createWorkingCopyStore(sessionStorage)

describe('after 50 mounts nothing is left', () => {
  it.each<[string, ReactNode, () => Promise<unknown>]>([
    [
      'of a SchemaForm',
      <SchemaForm key="schema" schema={contact} onSubmit={() => undefined} />,
      () => screen.findByRole('form', { name: 'Contact' }),
    ],
    [
      'of an EncounterForm',
      <EncounterForm
        key="encounter"
        client={client}
        user={everyone}
        codes={codes}
        encounterId={id}
        workingCopies={workingCopies}
      />,
      () => screen.findByRole('form', { name: 'Encounter' }),
    ],
    [
      'of an EncounterReview',
      <EncounterReview key="review" client={client} user={everyone} codes={codes} />,
      () => screen.findByRole('table', { name: 'Encounters' }),
    ],
  ])(
    '%s',
    async (_, component, shown) => {
      const mount = async () => {
        render(component)
        await shown()
        cleanup()
      }
      // What is loaded late, and what a library keeps for the page, is there after the first.
      await mount()
      await expect.poll(() => left().timers).toBe(0)
      const first = left()
      for (let round = 0; round < 50; round += 1) await mount()
      await expect.poll(left).toEqual(first)
    },
    120_000,
  )
})
