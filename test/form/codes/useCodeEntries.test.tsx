// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newQueryClient } from '../../../src/app/newQueryClient.js'
import { codeChecks } from '../../../src/encounter/rules/codeChecks.js'
import { loadCodeChecks } from '../../../src/encounter/rules/loadCodeChecks.js'
import { CacheProvider } from '../../../src/form/cache.js'
import {
  fetchCheckedEntries,
  fetchEntries,
  retryInterval,
  useCheckedEntries,
  useCodeEntries,
} from '../../../src/form/codes/useCodeEntries.js'
import { sourceOf, testCode } from '../../codes/codePacks.js'

vi.mock('../../../src/encounter/rules/loadCodeChecks.js', () => ({ loadCodeChecks: vi.fn() }))

const load = vi.mocked(loadCodeChecks)
const codes = sourceOf([testCode('icd10cm', 'I10', 'Essential (primary) hypertension')])
const refs = [{ system: 'icd10cm', code: 'I10' }] as const

const openCache = () => {
  const queryClient = newQueryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <CacheProvider cache={queryClient}>{children}</CacheProvider>
  )
  return { queryClient, wrapper }
}

beforeEach(() => {
  load.mockReset()
})
afterEach(() => {
  vi.useRealTimers()
})

it('looks codes up without waiting for the rules that check them', async () => {
  load.mockReturnValue(new Promise(() => undefined))
  const { queryClient, wrapper } = openCache()
  expect((await fetchEntries(queryClient, codes, refs))('icd10cm', 'I10')?.code).toBe('I10')
  const shown = renderHook(() => useCodeEntries(codes, refs), { wrapper })
  expect(shown.result.current('icd10cm', 'I10')?.code).toBe('I10')
  expect(load).not.toHaveBeenCalled()
})

it('has the rules at once where they were loaded before', async () => {
  load.mockResolvedValue(codeChecks)
  const { queryClient, wrapper } = openCache()
  expect((await fetchCheckedEntries(queryClient, codes, refs)).codeRules).toBe(codeChecks.rules)
  const { result } = renderHook(() => useCheckedEntries(codes, refs), { wrapper })
  expect(result.current.checks).toBe(codeChecks)
  expect(load).toHaveBeenCalledOnce()
})

it('says that rules cannot be loaded, also while they are tried again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  load.mockRejectedValueOnce(new Error('The network is away.'))
  const { wrapper } = openCache()
  const { result } = renderHook(() => useCheckedEntries(codes, refs), { wrapper })
  await waitFor(() => expect(result.current.failed).toBe(true))
  let answer = (_: typeof codeChecks) => {}
  load.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  await vi.advanceTimersByTimeAsync(retryInterval)
  await waitFor(() => expect(load).toHaveBeenCalledTimes(2))
  expect(result.current.failed).toBe(true)
  answer(codeChecks)
  await waitFor(() => expect(result.current.checks).toBe(codeChecks))
  expect(result.current.failed).toBe(false)
})

it('shows rules that an action has loaded after a failure', async () => {
  load.mockRejectedValueOnce(new Error('The network is away.'))
  const { queryClient, wrapper } = openCache()
  const { result } = renderHook(() => useCheckedEntries(codes, refs), { wrapper })
  await waitFor(() => expect(result.current.failed).toBe(true))
  load.mockResolvedValue(codeChecks)
  await fetchCheckedEntries(queryClient, codes, refs)
  await waitFor(() => expect(result.current.checks).toBe(codeChecks))
})

it('loads the rules after the codes, also where there were none before', async () => {
  load.mockResolvedValue(codeChecks)
  const waiting = { ...codes, lookUp: () => new Promise<never>(() => undefined) }
  const { wrapper } = openCache()
  const shown = renderHook(({ listed }) => useCheckedEntries(waiting, listed), {
    wrapper,
    initialProps: { listed: [] as readonly (typeof refs)[number][] },
  })
  shown.rerender({ listed: refs })
  await Promise.resolve()
  expect(load).not.toHaveBeenCalled()
})
