import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef, useState } from 'react'
import { focusedElement } from '../../ui/focusedElement.js'
import type { ListedVisit } from './readVisits.js'

/** The actions of the review's keys in a table of visits. */
export interface VisitKeys {
  readonly move: (by: 1 | -1) => void
  readonly enter: () => void
}

/** The row that the keys start from. */
export interface VisitCursor {
  readonly id: string | undefined
  readonly table: RefObject<HTMLTableElement | null>
  /** Handles Home and End. */
  readonly handleKeyDown: (event: KeyboardEvent) => void
  readonly handleFocus: (id: string) => void
}

/**
 * Keeps the row that the keys start from. Until the user moves it is the first visit that is not started, so that Enter
 * alone starts that one.
 *
 * @param openVisit Starts or opens the encounter of a visit.
 */
export const useVisitCursor = (
  visits: readonly ListedVisit[],
  openVisit: (visit: ListedVisit) => void,
  keys: RefObject<VisitKeys | null>,
): VisitCursor => {
  const table = useRef<HTMLTableElement>(null)
  const [moved, setMoved] = useState<string>()
  const idOf = ({ appointment }: ListedVisit) => String(appointment.id)
  const ids = visits.map(idOf)
  const first = visits.find(({ state }) => state === 'not-started') ?? visits[0]
  const id = moved !== undefined && ids.includes(moved) ? moved : first && idOf(first)

  const goTo = (next: string | undefined) => {
    if (next === undefined) return
    setMoved(next)
    table.current?.querySelector<HTMLElement>(`[data-visit="${CSS.escape(next)}"]`)?.focus()
  }

  useImperativeHandle(keys, () => ({
    move: (by) => {
      const position = id === undefined ? -1 : ids.indexOf(id)
      const isIn = table.current?.contains(focusedElement()) === true
      // The first key only focuses the cursor, to show where it is.
      goTo(isIn ? ids[Math.min(Math.max(position + by, 0), ids.length - 1)] : id)
    },
    enter: () => {
      const visit = visits.find((one) => idOf(one) === id)
      if (visit !== undefined) openVisit(visit)
    },
  }))

  return {
    id,
    table,
    handleKeyDown: (event) => {
      const target = event.key === 'Home' ? ids[0] : event.key === 'End' ? ids.at(-1) : undefined
      if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      goTo(target)
    },
    handleFocus: setMoved,
  }
}
