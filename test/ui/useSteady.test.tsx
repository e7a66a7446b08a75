// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { expect, it } from 'vitest'
import { type Press, PressContext } from '../../src/ui/Press.js'
import { useSteady } from '../../src/ui/useSteady.js'

/** A press that the test holds and ends. */
const heldPress = () => {
  const listeners = new Set<() => void>()
  const state = { isPressed: true }
  const press: Press = {
    isPressed: () => state.isPressed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    listen: () => () => undefined,
  }
  return {
    press,
    end: () => {
      state.isPressed = false
      for (const listener of listeners) listener()
    },
  }
}

const Shown = ({ value, onCommit }: { readonly value: string; readonly onCommit?: () => void }) => {
  const steady = useSteady(value)
  useLayoutEffect(() => onCommit?.())
  return <p>{steady}</p>
}

const shown = () => screen.getByRole('paragraph').textContent

it('a value stands still while a pointer is pressed, and comes once it is let go', () => {
  const { press, end } = heldPress()
  const at = (value: string) => (
    <PressContext.Provider value={press}>
      <Shown value={value} />
    </PressContext.Provider>
  )
  const { rerender } = render(at('before'))
  rerender(at('after'))
  expect(shown()).toBe('before')
  act(end)
  expect(shown()).toBe('after')
})

it('a press that ends while the new value is rendered holds it back no longer', () => {
  const { press, end } = heldPress()
  const at = (value: string, onCommit?: () => void) => (
    <PressContext.Provider value={press}>
      <Shown value={value} {...(onCommit === undefined ? {} : { onCommit })} />
    </PressContext.Provider>
  )
  const { rerender } = render(at('before'))
  rerender(at('after', end))
  expect(shown()).toBe('after')
})
