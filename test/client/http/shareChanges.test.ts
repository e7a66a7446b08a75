import { describe, expect, it, vi } from 'vitest'
import type { ChangeNotice } from '../../../src/client/http/readNotices.js'
import { readNotices } from '../../../src/client/http/readNotices.js'
import { shareChanges } from '../../../src/client/http/shareChanges.js'
import type { BroadcastChannelLike } from '../../../src/client/openChannel.js'

/** The locks and channels of one browser. */
const createBrowser = () => {
  const waiting: (() => void)[] = []
  let isHeld = false
  const channels = new Set<BroadcastChannelLike>()
  const locks: Pick<LockManager, 'request'> = {
    request: async (...call: readonly unknown[]) => {
      const [, options, work] = call
      if (typeof work !== 'function') throw new Error('Call with options and work.')
      const signal: unknown = Object(options).signal
      if (!(signal instanceof AbortSignal)) throw new Error('Call with a signal.')
      if (isHeld) {
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve)
          signal.addEventListener('abort', () => reject(signal.reason))
        })
      }
      isHeld = true
      try {
        return await work()
      } finally {
        isHeld = false
        waiting.shift()?.()
      }
    },
  }
  const openChannel = (): BroadcastChannelLike => {
    const channel: BroadcastChannelLike = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of channels)
          if (other !== channel) other.onmessage?.(new MessageEvent('message', { data }))
      },
      close: () => channels.delete(channel),
    }
    channels.add(channel)
    return channel
  }
  return { locks, openChannel }
}

describe('shareChanges', () => {
  it('has one tab follow and tell the others, and the next one follow once it closes', async () => {
    const browser = createBrowser()
    const followers: { readonly tab: string; readonly tell: (notice: ChangeNotice) => void }[] = []
    const tabOf = (tab: string) =>
      shareChanges({
        ...browser,
        name: 'clinic',
        clientId: tab,
        follow: (tell, signal) =>
          new Promise((resolve) => {
            followers.push({ tab, tell })
            signal.addEventListener('abort', () => resolve())
          }),
      })
    const [told, toldOther]: [unknown[], unknown[]] = [[], []]
    const stop = tabOf('a')((ids) => told.push(ids))
    tabOf('b')((ids) => toldOther.push(ids))
    expect(followers.map(({ tab }) => tab)).toEqual(['a'])
    followers[0]?.tell({ ids: [7], by: 'c' })
    expect([told, toldOther]).toEqual([[[7]], [[7]]])
    // What a tab did itself it knows; the other one is told.
    followers[0]?.tell({ ids: [8], by: 'a' })
    expect([told, toldOther]).toEqual([[[7]], [[7], [8]]])
    stop()
    await expect.poll(() => followers.map(({ tab }) => tab)).toEqual(['a', 'b'])
  })

  it('has another tab follow where the server refuses the first one’s user', async () => {
    const browser = createBrowser()
    const followers: string[] = []
    const stops = ['signed out', 'signed in'].map((tab) =>
      shareChanges({
        ...browser,
        name: 'clinic',
        clientId: tab,
        follow: (_, signal) => {
          followers.push(tab)
          if (tab === 'signed out') return Promise.resolve()
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
        },
      })(() => undefined),
    )
    await expect.poll(() => followers).toEqual(['signed out', 'signed in'])
    for (const stop of stops) stop()
  })

  it('takes its turn again, in case that somebody has signed in since', async () => {
    vi.useFakeTimers()
    let followed = 0
    const follow = async () => {
      followed += 1
    }
    const stop = shareChanges({ ...createBrowser(), name: 'clinic', clientId: 'a', follow })(() => undefined)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(followed).toBe(3)
    stop()
    vi.useRealTimers()
  })

  it('follows in each tab where a browser has no locks', () => {
    let followed = 0
    const open = () =>
      shareChanges({
        name: 'clinic',
        clientId: 'a',
        locks: undefined,
        openChannel: () => undefined,
        follow: async () => {
          followed += 1
        },
      })(() => undefined)
    open()
    open()
    expect(followed).toBe(2)
  })
})

describe('a tab that joins', () => {
  /** Tabs of one browser, at a time that the test sets. Each says what it was told. */
  const openTabs = () => {
    const browser = createBrowser()
    const clock = { now: 1_000_000 }
    const streams = new Map<string, (notice: ChangeNotice) => void>()
    const open = (tab: string) => {
      const told: unknown[] = []
      const subscribe = shareChanges({
        ...browser,
        name: 'clinic',
        clientId: tab,
        now: () => clock.now,
        follow: (tell, signal) =>
          new Promise((resolve) => {
            streams.set(tab, tell)
            signal.addEventListener('abort', () => resolve())
          }),
      })
      return { told, listen: () => subscribe((ids) => told.push(ids)) }
    }
    const tell = (tab: string, notice: ChangeNotice) => streams.get(tab)?.(notice)
    return { clock, open, tell }
  }

  it('is told what changed after it may have read, and nobody else is told again', () => {
    const { clock, open, tell } = openTabs()
    const leading = open('a')
    leading.listen()
    tell('a', { ids: [] })
    const third = open('b')
    third.listen()
    expect(third.told).toEqual(['all'])
    clock.now += 60_000
    tell('a', { ids: [1] })
    clock.now += 60_000
    const joining = open('c')
    tell('a', { ids: [2] })
    tell('a', { ids: [3], by: 'c' })
    joining.listen()
    expect(joining.told).toEqual([[2]])
    expect(leading.told).toEqual([[1], [2], [3]])
    expect(third.told).toEqual(['all', [1], [2], [3]])
  })

  it('takes everything for changed where more was told than is kept', () => {
    const { clock, open, tell } = openTabs()
    open('a').listen()
    tell('a', { ids: [] })
    clock.now += 60_000
    const joining = open('b')
    for (let id = 1; id <= 200; id += 1) tell('a', { ids: [id] })
    joining.listen()
    expect(joining.told).toEqual(['all'])
  })

  it('takes everything for changed once a stream stands, also where whoever follows has read all', () => {
    const { open, tell } = openTabs()
    const leading = open('a')
    leading.listen()
    const joining = open('b')
    joining.listen()
    expect(joining.told).toEqual([])
    tell('a', { ids: [] })
    expect([leading.told, joining.told]).toEqual([[], ['all']])
  })

  it('is told what changed while it did not listen, and no more', () => {
    vi.useFakeTimers()
    const { clock, open, tell } = openTabs()
    open('a').listen()
    tell('a', { ids: [] })
    clock.now += 60_000
    const away = open('b')
    away.listen()()
    vi.advanceTimersByTime(1_000)
    clock.now += 60_000
    tell('a', { ids: [1] })
    away.listen()
    expect(away.told).toEqual([[1]])
    vi.useRealTimers()
  })
})

describe('readNotices', () => {
  it('reads a notice a line, however the stream is cut, and skips what is none', async () => {
    const bytes = new TextEncoder().encode('\n{"ids":[1,"é"]}\nnot json\n{"ids":"all","by":"x"}\n{"ids":3}\n')
    for (let size = 1; size <= bytes.length; size += 1) {
      const notices: ChangeNotice[] = []
      let lines = 0
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
          controller.close()
        },
      })
      await readNotices(stream, (notice) => {
        lines += 1
        if (notice !== undefined) notices.push(notice)
      })
      expect(notices).toEqual([{ ids: [1, 'é'] }, { ids: 'all', by: 'x' }])
      expect(lines).toBe(5)
    }
  })
})
