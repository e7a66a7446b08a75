import { use, useEffect, useReducer, useRef } from 'react'
import { PressContext } from './Press.js'

/**
 * A value that stands still while a pointer is pressed. A press takes the focus from a field, which then has something to
 * say: shown at once it would move the button that is pressed, and a press that ends beside its button is none. What came
 * meanwhile shows once the press has ended, and with it the click.
 */
export const useSteady = <Value>(value: Value): Value => {
  const press = use(PressContext)
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  const shown = useRef(value)
  const isHeld = !Object.is(shown.current, value) && press?.isPressed() === true
  if (!isHeld) shown.current = value
  useEffect(() => {
    if (!isHeld || press === undefined) return
    // It may have ended between the rendering and this.
    if (press.isPressed()) return press.onReleased(renderAgain)
    renderAgain()
  }, [press, isHeld])
  return shown.current
}
