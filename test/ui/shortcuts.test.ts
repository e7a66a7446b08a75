// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as keyNames from '../../src/messages/en/keyNames.js'
import { createShortcut, runShortcut, shortcutProps } from '../../src/ui/shortcuts.js'

const save = createShortcut('Control+S', 'Meta+S')

const press = (key: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })

afterEach(() => {
  document.body.replaceChildren()
})

describe('a shortcut', () => {
  it.each([
    { way: 'with Ctrl', event: press('s', { ctrlKey: true }), is: true },
    { way: 'with Cmd', event: press('s', { metaKey: true }), is: true },
    { way: 'with Caps Lock on', event: press('S', { ctrlKey: true }), is: true },
    { way: 'with AltGr on Windows', event: press('s', { ctrlKey: true, altKey: true }), is: false },
    { way: 'with Shift', event: press('S', { ctrlKey: true, shiftKey: true }), is: false },
    { way: 'without a modifier', event: press('s'), is: false },
    { way: 'by another key', event: press('d', { ctrlKey: true }), is: false },
    { way: 'while text is composed', event: press('s', { ctrlKey: true, isComposing: true }), is: false },
  ])('is pressed $way: $is', ({ event, is }) => {
    expect(save.matches(event)).toBe(is)
  })

  it('is shown and announced by the same keys', () => {
    expect(shortcutProps(save, keyNames)).toEqual({
      'aria-keyshortcuts': 'Control+S Meta+S',
      shortcutHint: 'Ctrl S',
    })
    expect(createShortcut('Control+Enter').hint).toBe('Ctrl Enter')
  })
})

describe('running shortcuts', () => {
  const run = (event: KeyboardEvent, target: Element = document.body) => {
    const action = vi.fn()
    target.addEventListener('keydown', () => runShortcut(event, [[save, action]]), { once: true })
    target.dispatchEvent(event)
    return { calls: action.mock.calls.length, prevented: event.defaultPrevented }
  }

  it('runs the action in the place of the browser’s', () => {
    expect(run(press('s', { ctrlKey: true }))).toEqual({ calls: 1, prevented: true })
  })

  it('leaves other keys to the browser', () => {
    expect(run(press('s'))).toEqual({ calls: 0, prevented: false })
  })

  it('runs it once while the key is held', () => {
    expect(run(press('s', { ctrlKey: true, repeat: true }))).toEqual({ calls: 0, prevented: true })
  })

  it('does not run it from a dialog', () => {
    const input = document.createElement('input')
    const dialog = document.createElement('dialog')
    dialog.append(input)
    document.body.append(dialog)
    expect(run(press('s', { ctrlKey: true }), input)).toEqual({ calls: 0, prevented: true })
  })

  it('keeps the browser’s action from a shortcut that does nothing now', () => {
    const event = press('s', { ctrlKey: true })
    runShortcut(event, [[save, undefined]])
    expect(event.defaultPrevented).toBe(true)
  })
})
