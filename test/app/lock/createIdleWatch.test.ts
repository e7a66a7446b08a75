import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdleWatch, lastActiveOf, tellsEvery } from '../../../src/app/lock/createIdleWatch.js'

const after = 15 * 60_000

/** Tabs of one browser with a clock and timers in the test's hands. */
const openBrowser = () => {
  let time = 1_000_000
  let shared: number | undefined
  const openTab = (since = time) => {
    let timer: { at: number; callback: () => void } | undefined
    let dueAt: number | undefined
    const watch = createIdleWatch({
      after,
      since,
      now: () => time,
      shared: {
        read: () => shared,
        write: (at) => {
          shared = at
        },
      },
      schedule: (ms, callback) => {
        const scheduled = { at: time + ms, callback }
        timer = scheduled
        return () => {
          if (timer === scheduled) timer = undefined
        }
      },
      onDue: () => {
        dueAt = time
      },
    })
    return {
      watch,
      dueAt: () => dueAt,
      runTimer: () => {
        if (timer === undefined || timer.at > time) return
        const { callback } = timer
        timer = undefined
        callback()
      },
    }
  }
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
    setBack: (ms: number) => {
      time -= ms
    },
    openTab,
  }
}

describe('createIdleWatch', () => {
  it('is due when nobody was active for that long', () => {
    const browser = openBrowser()
    const { watch, dueAt, runTimer } = browser.openTab()
    browser.pass(after - 1)
    runTimer()
    expect(dueAt()).toBeUndefined()
    browser.pass(1)
    runTimer()
    expect(dueAt()).toBe(browser.now())
    expect(watch.active()).toBe(false)
  })

  it('stays open in all tabs while somebody is active in one', () => {
    const browser = openBrowser()
    const [one, other] = [browser.openTab(), browser.openTab()]
    for (let turn = 0; turn < 10; turn += 1) {
      browser.pass(after / 2)
      one.watch.active()
      other.runTimer()
    }
    expect(other.dueAt()).toBeUndefined()
  })

  it('is due at the key that wakes a machine which slept past the deadline, and the key does not count', () => {
    const browser = openBrowser()
    const { watch, dueAt } = browser.openTab()
    browser.pass(8 * 60 * 60_000)
    expect(watch.active()).toBe(false)
    expect(dueAt()).toBe(browser.now())
  })

  it('counts from when the page was opened, and not from when this file came', () => {
    const browser = openBrowser()
    const opened = browser.now()
    browser.pass(after)
    expect(browser.openTab(opened).dueAt()).toBe(browser.now())
    const other = browser.openTab(opened + 1)
    expect(other.dueAt()).toBeUndefined()
  })

  it('begins anew where the clock was set back', () => {
    const browser = openBrowser()
    const { watch, dueAt } = browser.openTab()
    browser.setBack(24 * 60 * 60_000)
    expect(watch.check()).toBe(false)
    browser.pass(after)
    expect(watch.check()).toBe(true)
    expect(dueAt()).toBe(browser.now())
  })

  it('never locks somebody out who is active, and never lets anybody in after the deadline', () => {
    const step = fc.record({
      tab: fc.nat(2),
      pass: fc.oneof(fc.nat(2_000), fc.nat(after), fc.nat(3 * after)),
      does: fc.constantFrom('active', 'wake', 'timer', 'sleep'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const browser = openBrowser()
        const tabs = [0, 1, 2].map(() => browser.openTab())
        let lastActive = browser.now()
        for (const { tab, pass, does } of steps) {
          browser.pass(pass)
          const used = tabs[tab]
          if (used === undefined) throw new Error('There are three tabs.')
          const wasDue = tabs.some((one) => one.dueAt() !== undefined)
          const idle = browser.now() - lastActive
          if (does === 'active') {
            const counts = used.watch.active()
            if (idle >= after) expect(counts).toBe(false)
            if (counts) lastActive = browser.now()
          }
          if (does === 'wake' && idle >= after) expect(used.watch.check()).toBe(true)
          if (does === 'timer') used.runTimer()
          const isDue = used.dueAt() !== undefined
          // The first tab that locks tells the others: what they do after that does not matter.
          if (wasDue) return
          if (isDue) expect(idle).toBeGreaterThanOrEqual(after - tellsEvery)
        }
      }),
    )
  })
})

describe('lastActiveOf', () => {
  it('is the latest time that is not to come', () => {
    expect(lastActiveOf(10, 5, 8, undefined)).toBe(8)
    expect(lastActiveOf(10, 12, undefined)).toBeUndefined()
  })
})
