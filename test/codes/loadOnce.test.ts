import { expect, it, vi } from 'vitest'
import { loadOnce } from '../../src/codes/loadOnce.js'

it('loads when it is first asked for, and once for all who ask', async () => {
  const load = vi.fn(async () => ({}))
  const loaded = loadOnce(load)
  expect(load).not.toHaveBeenCalled()
  const [first, second] = await Promise.all([loaded(), loaded()])
  expect(first).toBe(second)
  expect(await loaded()).toBe(first)
  expect(load).toHaveBeenCalledTimes(1)
})

it('tells all who waited of a failure, and tries again at the next use', async () => {
  const load = vi.fn(async () => 'there')
  load.mockRejectedValueOnce(new Error('away'))
  const loaded = loadOnce(load)
  const waiting = [loaded(), loaded()]
  for (const each of waiting) await expect(each).rejects.toThrow('away')
  expect(await loaded()).toBe('there')
  expect(load).toHaveBeenCalledTimes(2)
})
