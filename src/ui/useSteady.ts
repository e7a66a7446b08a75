import { useContext, useState } from 'react'
import { PressContext } from './Press.js'
import { useSnapshot } from './useSnapshot.js'

const subscribeToNothing = () => () => undefined

/**
 * A value that does not change while a pointer is pressed. A press blurs a field, which may then show an error: shown at
 * once it would move the pressed button from under the pointer, and the click would be lost. The latest value shows once
 * the press and its click have ended.
 */
export const useSteady = <Value>(value: Value): Value => {
  const press = useContext(PressContext)
  const [shown, setShown] = useState(value)
  const isSame = Object.is(shown, value)
  const isHeld = useSnapshot(
    press?.subscribe ?? subscribeToNothing,
    () => !isSame && press?.isPressed() === true,
  )
  if (isHeld) return shown
  if (!isSame) setShown(() => value)
  return value
}
