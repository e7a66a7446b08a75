import { useEffect, useMemo, useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { useReview } from '../ReviewContext.js'
import { holdOrder } from './holdOrder.js'
import { idOf } from './idOf.js'

/**
 * The records of a list in the order that they had when one of them was first opened: what is mended there is changed
 * last, and would be the first of the list a moment later, far from the next one to look at. Another list, or the same
 * sorted otherwise, has its own order.
 *
 * @param key Tells one list from another.
 */
export const useHeldOrder = (
  records: readonly EncounterRecord[],
  key: string,
  isOpen: boolean,
): readonly EncounterRecord[] => {
  const { ui } = useReview()
  const held = useRef({ key: '', ids: [] as string[], isHeld: false })
  const isHeld = isOpen || (held.current.isHeld && held.current.key === key)
  const ordered = useMemo(() => {
    const before = held.current
    return isHeld && before.key === key
      ? holdOrder(records, (record) => idOf(record, ui), before.ids)
      : records
  }, [records, key, isHeld, ui])
  useEffect(() => {
    held.current = { key, ids: ordered.map((record) => idOf(record, ui)), isHeld }
  }, [ordered, key, isHeld, ui])
  return ordered
}
