// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useLeaveGuard } from '../../src/app/useLeaveGuard.js'

/** As much of the Navigation API as the guard uses: the test says where a navigation goes. */
const stubNavigation = () => {
  const target = new EventTarget()
  const traversed: string[] = []
  Object.defineProperty(window, 'navigation', {
    configurable: true,
    value: Object.assign(target, { traverseTo: (key: string) => traversed.push(key) }),
  })
  const go = async (path: string, details: object = {}) => {
    const event = Object.assign(new Event('navigate', { cancelable: true }), {
      destination: { sameDocument: true, url: new URL(path, window.location.href).href, key: 'entry-1' },
      hashChange: false,
      navigationType: 'traverse',
      ...details,
    })
    await act(async () => {
      target.dispatchEvent(event)
    })
    return event.defaultPrevented ? 'held' : 'gone'
  }
  return { go, traversed }
}

afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(window, 'navigation')
})

const open = () => {
  const { result } = renderHook(() => useLeaveGuard((pathname) => pathname === '/encounters/new'))
  const navigate = vi.fn()
  return {
    navigate,
    guard: () => result.current,
    goTo: (path: string, options?: { readonly replace?: boolean; readonly state?: unknown }) =>
      act(async () => result.current.around(navigate, path, options)),
  }
}

const nothing = () => undefined
const cannotSave = async () => false

describe('the guard over unsaved work', () => {
  it('lets an action through where nothing is unsaved', () => {
    const { guard } = open()
    const action = vi.fn()
    act(() => guard().ask(action))
    expect(action).toHaveBeenCalledOnce()
    expect(guard().asking).toBeUndefined()
  })

  it('has what is unsaved saved first, and does not ask where that is possible', async () => {
    const { guard } = open()
    const action = vi.fn()
    const settle = vi.fn(async () => true)
    guard().setUnsaved(true, nothing, settle)
    await act(async () => guard().ask(action))
    expect(settle).toHaveBeenCalledOnce()
    expect(action).toHaveBeenCalledOnce()
    expect(guard().asking).toBeUndefined()
  })

  it('asks where it cannot be saved, says who wants it, and carries the action out once told to leave', async () => {
    const { guard } = open()
    const action = vi.fn()
    guard().setUnsaved(true, nothing, cannotSave)
    await act(async () => guard().ask(action, 'Robin has signed in in another tab.'))
    expect(action).not.toHaveBeenCalled()
    expect(guard().asking?.why).toBe('Robin has signed in in another tab.')
    act(() => guard().asking?.leave())
    expect(action).toHaveBeenCalledOnce()
    expect(guard().asking).toBeUndefined()
  })

  it('asks while a save takes long, and goes on by itself where it succeeds after all', async () => {
    vi.useFakeTimers()
    const { guard } = open()
    const action = vi.fn()
    let succeed = (_: boolean) => {}
    guard().setUnsaved(
      true,
      nothing,
      () =>
        new Promise<boolean>((resolve) => {
          succeed = resolve
        }),
    )
    act(() => guard().ask(action))
    expect(guard().asking).toBeUndefined()
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(guard().asking).toBeDefined()
    await act(async () => succeed(true))
    expect(action).toHaveBeenCalledOnce()
    expect(guard().asking).toBeUndefined()
  })

  it('does not carry out what the user has decided against, however late the save succeeds', async () => {
    vi.useFakeTimers()
    const { guard } = open()
    const action = vi.fn()
    let succeed = (_: boolean) => {}
    guard().setUnsaved(
      true,
      nothing,
      () =>
        new Promise<boolean>((resolve) => {
          succeed = resolve
        }),
    )
    act(() => guard().ask(action))
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    act(() => guard().asking?.stay())
    await act(async () => succeed(true))
    expect(action).not.toHaveBeenCalled()
  })

  it('has what is unsaved given up once told to leave, and not once told to stay', async () => {
    const { guard } = open()
    const discard = vi.fn()
    act(() => guard().setUnsaved(true, discard, cannotSave))
    await act(async () => guard().ask(nothing))
    act(() => guard().asking?.stay())
    expect(discard).not.toHaveBeenCalled()
    await act(async () => guard().ask(nothing))
    act(() => guard().asking?.leave())
    expect(discard).toHaveBeenCalledOnce()
  })

  it('holds a way to another page, and takes it, with what the history keeps, once told to leave', async () => {
    const { guard, navigate, goTo } = open()
    guard().setUnsaved(true, nothing, cannotSave)
    await goTo('/?status=All', { replace: true })
    expect(navigate).toHaveBeenCalledExactlyOnceWith('/?status=All', { replace: true })
    await goTo('/encounters/new', { state: { copyOf: 7 } })
    expect(navigate).toHaveBeenCalledOnce()
    act(() => guard().asking?.leave())
    expect(navigate).toHaveBeenLastCalledWith('/encounters/new', { state: { copyOf: 7 } })
  })

  it('takes the Back button back to where it led', async () => {
    const { go, traversed } = stubNavigation()
    const { guard } = open()
    guard().setUnsaved(true, nothing, cannotSave)
    expect(await go('/encounters/1')).toBe('held')
    act(() => guard().asking?.leave())
    expect(traversed).toEqual(['entry-1'])
  })

  it('leaves alone what is no way to another page of the app', async () => {
    const { go } = stubNavigation()
    const { guard } = open()
    guard().setUnsaved(true, nothing, cannotSave)
    expect(await go('/settings', { navigationType: 'reload' })).toBe('gone')
    expect(await go('/settings', { hashChange: true })).toBe('gone')
    expect(
      await go('/elsewhere', { destination: { sameDocument: false, url: 'https://example.org/', key: '' } }),
    ).toBe('gone')
    expect(guard().asking).toBeUndefined()
  })

  it('lets the app’s own change of address through', async () => {
    const { guard, navigate, goTo } = open()
    guard().setUnsaved(true, nothing, cannotSave)
    guard().pass(() => guard().around(navigate, '/encounters/8009001'))
    expect(navigate).toHaveBeenCalledOnce()
    await goTo('/settings')
    expect(navigate).toHaveBeenCalledOnce()
  })
})
