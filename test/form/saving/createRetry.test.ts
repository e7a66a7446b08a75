import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SaveState } from '../../../src/form/saving/Autosave.js'
import { createRetry } from '../../../src/form/saving/createRetry.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const failed = (isTransient: boolean): SaveState => ({
  kind: 'failed',
  problem: { message: 'for the test' },
  isTransient,
})

const open = () => {
  let state: SaveState = failed(true)
  let listener = () => {}
  const retry = vi.fn()
  const retries = createRetry({
    state: () => state,
    subscribe: (onChange) => {
      listener = onChange
      return () => {
        listener = () => {}
      }
    },
    retry,
  })
  const become = (next: SaveState) => {
    state = next
    listener()
  }
  return { retries, retry, become }
}

it('a failed save is tried again, later and later, until it succeeds', async () => {
  const { retries, retry, become } = open()
  retry.mockImplementation(() => become(failed(true)))
  retries.start()
  for (const [index, seconds] of [2, 5, 15, 30, 60, 60].entries()) {
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1)
    expect(retry).toHaveBeenCalledTimes(index)
    await vi.advanceTimersByTimeAsync(1)
    expect(retry).toHaveBeenCalledTimes(index + 1)
  }
  become({ kind: 'saved', record: undefined })
  await vi.advanceTimersByTimeAsync(600_000)
  expect(retry).toHaveBeenCalledTimes(6)
})

it('a save that would fail again is not tried', async () => {
  const { retries, retry, become } = open()
  retries.start()
  become(failed(false))
  retries.now()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(retry).not.toHaveBeenCalled()
})

it('it is tried at once where there may be room or network again, and no more once the form is gone', async () => {
  const { retries, retry } = open()
  const stop = retries.start()
  retries.now()
  expect(retry).toHaveBeenCalledOnce()
  stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(retry).toHaveBeenCalledOnce()
})
