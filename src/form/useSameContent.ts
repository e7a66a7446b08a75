import { useState } from 'react'
import { isSameSchema } from '../schema/isSameSchema.js'

/**
 * The value that was given first, until one of another content is: what a host writes where it renders is a new object each
 * time, and still the same schema.
 */
export const useSameContent = <Value>(value: Value): Value => {
  const [held, setHeld] = useState(value)
  if (held === value || isSameSchema(held, value)) return held
  setHeld(value)
  return value
}
