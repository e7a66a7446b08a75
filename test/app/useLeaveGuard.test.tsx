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
  const go = (path: string, details: object = {}) => {
    const event = Object.assign(new Event('navigate', { cancelable: true }), {
      destination: { sameDocument: true, url: new URL(path, window.location.href).href, key: 'entry-1' },
      hashChange: false,
      navigationType: 'push',
      ...details,
    })
    act(() => {
      target.dispatchEvent(event)
    })
    return event.defaultPrevented ? 'held' : 'gone'
  }
  return { go, traversed }
}

afterEach(() => {
  Reflect.deleteProperty(window, 'navigation')
})

const open = () => {
  const navigate = vi.fn()
  const { result } = renderHook(() => useLeaveGuard(navigate, (pathname) => pathname === '/encounters/new'))
  return { navigate, guard: () => result.current }
}

describe('the guard over unsaved work', () => {
  it('lets an action through where nothing is unsaved', () => {
    const { guard } = open()
    const action = vi.fn()
    act(() => guard().ask(action))
    expect(action).toHaveBeenCalledOnce()
    expect(guard().asking).toBeUndefined()
  })

  it('asks before an action where something is unsaved, and carries it out once told to leave', () => {
    const { guard } = open()
    const action = vi.fn()
    guard().setUnsaved(true, () => undefined)
    act(() => guard().ask(action))
    expect(action).not.toHaveBeenCalled()
    act(() => guard().asking?.leave())
    expect(action).toHaveBeenCalledOnce()
    expect(guard().asking).toBeUndefined()
  })

  it('has what is unsaved given up once told to leave, and not once told to stay', () => {
    const { guard } = open()
    const discard = vi.fn()
    act(() => guard().setUnsaved(true, discard))
    act(() => guard().ask(() => undefined))
    act(() => guard().asking?.stay())
    expect(discard).not.toHaveBeenCalled()
    act(() => guard().ask(() => undefined))
    act(() => guard().asking?.leave())
    expect(discard).toHaveBeenCalledOnce()
  })

  it('forgets the action once told to stay', () => {
    const { guard } = open()
    const action = vi.fn()
    guard().setUnsaved(true, () => undefined)
    act(() => guard().ask(action))
    act(() => guard().asking?.stay())
    expect(action).not.toHaveBeenCalled()
    expect(guard().asking).toBeUndefined()
  })

  it('holds a way to another page, and takes it once told to leave', () => {
    const { go } = stubNavigation()
    const { guard, navigate } = open()
    expect(go('/settings')).toBe('gone')
    guard().setUnsaved(true, () => undefined)
    expect(go('/?status=All')).toBe('gone')
    expect(go('/settings?from=form')).toBe('held')
    expect(navigate).not.toHaveBeenCalled()
    act(() => guard().asking?.leave())
    expect(navigate).toHaveBeenCalledExactlyOnceWith('/settings?from=form')
    expect(go('/settings')).toBe('gone')
  })

  it('takes the Back button back to where it led', () => {
    const { go, traversed } = stubNavigation()
    const { guard, navigate } = open()
    guard().setUnsaved(true, () => undefined)
    expect(go('/encounters/1', { navigationType: 'traverse' })).toBe('held')
    act(() => guard().asking?.leave())
    expect(traversed).toEqual(['entry-1'])
    expect(navigate).not.toHaveBeenCalled()
  })

  it('leaves alone what is no way to another page of the app', () => {
    const { go } = stubNavigation()
    const { guard } = open()
    guard().setUnsaved(true, () => undefined)
    expect(go('/settings', { navigationType: 'reload' })).toBe('gone')
    expect(go('/settings', { hashChange: true })).toBe('gone')
    expect(
      go('/elsewhere', { destination: { sameDocument: false, url: 'https://example.org/', key: '' } }),
    ).toBe('gone')
    expect(guard().asking).toBeUndefined()
  })

  it('lets the app’s own change of address through', () => {
    const { go } = stubNavigation()
    const { guard } = open()
    guard().setUnsaved(true, () => undefined)
    let went = ''
    guard().pass(() => {
      went = go('/encounters/8009001')
    })
    expect(went).toBe('gone')
    expect(go('/settings')).toBe('held')
  })
})
