import { useEffect, useReducer, useRef } from 'react'

// A key ends a press, too: that of Space, and one that was never let go where the page could see it.
const releases = ['pointerup', 'pointercancel', 'keyup', 'keydown'] as const

/** Whether something is being pressed. From within a shadow root the page sees its host pressed. */
const isPressed = (): boolean => document.querySelector(':active') !== null

/**
 * A value that stands still while a pointer is pressed. A press takes the focus from a field, which then has something to
 * say: shown at once it would move the button that is pressed, and a press that ends beside its button is none. What came
 * meanwhile shows once the press has ended, and with it the click.
 */
export const useSteady = <Value>(value: Value): Value => {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  const shown = useRef(value)
  const latest = useRef(value)
  latest.current = value
  const isHeld = !Object.is(shown.current, value) && isPressed()
  if (!isHeld) shown.current = value

  useEffect(() => {
    if (!isHeld) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const release = () => {
      // The click comes with the end of the press, after its event.
      timer ??= setTimeout(() => {
        shown.current = latest.current
        renderAgain()
      })
    }
    for (const type of releases) window.addEventListener(type, release, { capture: true })
    window.addEventListener('blur', release)
    return () => {
      clearTimeout(timer)
      for (const type of releases) window.removeEventListener(type, release, { capture: true })
      window.removeEventListener('blur', release)
    }
  }, [isHeld])

  return shown.current
}
