import { createContext } from 'react'

/** Tells whether a pointer is pressed on the page, so that nothing moves under it. */
export interface Press {
  isPressed(): boolean
  /** Calls back when a press has ended, after its click. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void
  /** Starts listening on the window. Returns a function that stops. */
  listen(): () => void
}

// After a tap, browsers dispatch mouse events once the finger has left.
const pressEvents = ['pointerdown', 'mousedown'] as const
// A key ends a press that was released where the window gets no event.
const releaseEvents = ['pointerup', 'pointercancel', 'mouseup', 'dragend', 'keydown'] as const

/** Creates the {@link Press} of one form. */
export const createPress = (): Press => {
  const listeners = new Set<() => void>()
  let pressed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const press = () => {
    clearTimeout(timer)
    pressed = true
  }
  const release = () => {
    clearTimeout(timer)
    // The click is dispatched after the event that ends the press.
    timer = setTimeout(() => {
      pressed = false
      for (const listener of [...listeners]) listener()
    })
  }
  return {
    isPressed: () => pressed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    listen: () => {
      for (const type of pressEvents) window.addEventListener(type, press, { capture: true })
      for (const type of releaseEvents) window.addEventListener(type, release, { capture: true })
      window.addEventListener('blur', release)
      return () => {
        for (const type of pressEvents) window.removeEventListener(type, press, { capture: true })
        for (const type of releaseEvents) window.removeEventListener(type, release, { capture: true })
        window.removeEventListener('blur', release)
        release()
      }
    },
  }
}

export const PressContext = createContext<Press | undefined>(undefined)
