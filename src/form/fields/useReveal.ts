import { useEffect } from 'react'
import { useLatest } from '../../ui/useLatest.js'
import { useFieldsContext } from './FieldsContext.js'
import type { Reveal } from './revealers.js'

/** Has links to a field within the one at `pointer` open it first. Render within `reveal`, by `flushSync`. */
export const useReveal = (pointer: string, reveal: Reveal): void => {
  const { revealers } = useFieldsContext()
  const latest = useLatest(reveal)
  useEffect(() => revealers.register(pointer, (rest) => latest.current(rest)), [revealers, pointer, latest])
}
