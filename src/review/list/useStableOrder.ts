import { useEffect, useMemo, useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { useReview } from '../ReviewContext.js'
import { idOf } from './idOf.js'
import { preserveOrder } from './preserveOrder.js'

/**
 * Keeps the order that the records had when the first of them was opened. Otherwise an encounter that is edited, and so
 * becomes the most recent change, would jump to the top of the list, away from the next one to review. A list with another
 * filter or sort starts over.
 *
 * @param key Identifies the list.
 */
export const useStableOrder = (
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
      ? preserveOrder(records, (record) => idOf(record, ui), before.ids)
      : records
  }, [records, key, isHeld, ui])
  useEffect(() => {
    held.current = { key, ids: ordered.map((record) => idOf(record, ui)), isHeld }
  }, [ordered, key, isHeld, ui])
  return ordered
}
