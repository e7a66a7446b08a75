import { createContext } from 'react'

/** Whether a pointer is pressed on the page, told to what must not move under it. */
export interface Press {
  isPressed(): boolean
  /** Calls back once the press has ended, and with it the click. Returns the end of that. */
  onReleased(listener: () => void): () => void
  /** Listens on the page. Returns the end of it. */
  listen(): () => void
}

// A tap is told as a press of the mouse once the finger has left.
const presses = ['pointerdown', 'mousedown'] as const
// A key ends a press that was let go where the page could not see it.
const releases = ['pointerup', 'pointercancel', 'mouseup', 'dragend', 'keydown'] as const

/** Makes the press of one form. */
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
    // The click comes after the event that ends the press.
    timer = setTimeout(() => {
      pressed = false
      for (const listener of [...listeners]) listener()
    })
  }
  return {
    isPressed: () => pressed,
    onReleased: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    listen: () => {
      for (const type of presses) window.addEventListener(type, press, { capture: true })
      for (const type of releases) window.addEventListener(type, release, { capture: true })
      window.addEventListener('blur', release)
      return () => {
        for (const type of presses) window.removeEventListener(type, press, { capture: true })
        for (const type of releases) window.removeEventListener(type, release, { capture: true })
        window.removeEventListener('blur', release)
        release()
      }
    },
  }
}

export const PressContext = createContext<Press | undefined>(undefined)
