import { useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { useReview } from '../ReviewContext.js'
import { idOf } from './idOf.js'
import { preserveOrder } from './preserveOrder.js'

interface StableOrder {
  readonly key: string
  readonly records: readonly EncounterRecord[]
  readonly ordered: readonly EncounterRecord[]
  readonly isHeld: boolean
}

const initialOrder: StableOrder = { key: '', records: [], ordered: [], isHeld: false }

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
  // Each order follows from the previous one, so that a new record keeps its place as well.
  const [previous, setPrevious] = useState(initialOrder)
  const isSameList = previous.key === key
  const isHeld = isOpen || (isSameList && previous.isHeld)
  if (isSameList && previous.records === records && previous.isHeld === isHeld) return previous.ordered
  const toId = (record: EncounterRecord) => idOf(record, ui)
  const ordered = isHeld && isSameList ? preserveOrder(records, toId, previous.ordered.map(toId)) : records
  setPrevious({ key, records, ordered, isHeld })
  return ordered
}
