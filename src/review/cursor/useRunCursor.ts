import { type RefObject, useEffect, useRef } from 'react'
import type { BulkState } from '../session/runState.js'
import { actOn } from './ReviewState.js'
import type { ReviewPosition } from './useReviewState.js'

/** Where the focus is for what was begun by key: in the rows, or nowhere. */
const isAmongRows = (board: HTMLElement | null): boolean => {
  const { activeElement } = document
  return activeElement === document.body || board?.querySelector('table')?.contains(activeElement) === true
}

/**
 * Has the cursor come to the row that follows what a run was begun on, while all rows are there. The focus goes with it
 * where the run was begun by key; else it stays with what tells of the run.
 */
export const useRunCursor = (
  run: BulkState,
  { change }: ReviewPosition,
  focusCursor: () => boolean,
  board: RefObject<HTMLElement | null>,
): void => {
  const isRunning = run.kind === 'running'
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    const begins = run.kind === 'running' && !wasRunning.current
    wasRunning.current = run.kind === 'running'
    if (!begins) return
    change((state) =>
      actOn(
        state,
        run.task.targets.map(({ id }) => String(id)),
      ),
    )
    if (isAmongRows(board.current)) focusCursor()
  }, [run, change, focusCursor, board])
}
