import type { Ref } from 'react'

/** Sets a ref of either kind, as React does. */
export const setRef = <Value>(ref: Ref<Value>, value: Value | null): void => {
  if (typeof ref === 'function') ref(value)
  else if (ref !== null) ref.current = value
}
