import { type RefObject, useEffect, useRef } from 'react'
import { focusedElement } from '../../ui/focusedElement.js'
import type { BulkState } from '../session/runState.js'
import { moveCursorPast } from './ReviewState.js'
import type { ReviewStore } from './useReviewStore.js'

/** Whether the run was started from the keyboard: the focus is in the rows or nowhere. */
const isStartedByKey = (board: HTMLElement | null): boolean => {
  const activeElement = focusedElement()
  return activeElement === document.body || board?.querySelector('table')?.contains(activeElement) === true
}

/**
 * Moves the cursor past the rows of a run when it starts, while those rows are still listed. The focus follows if the run
 * was started by key; otherwise it stays in the bar that reports the run.
 */
export const useRunCursor = (
  run: BulkState,
  { update }: ReviewStore,
  focusCursor: () => boolean,
  board: RefObject<HTMLElement | null>,
): void => {
  const isRunning = run.kind === 'running'
  const wasRunning = useRef(isRunning)
  // An effect and not an event of the session: only once the run is rendered, and the pressed button or the dialog is gone,
  // does the focus say how it was started.
  useEffect(() => {
    const hasStarted = run.kind === 'running' && !wasRunning.current
    wasRunning.current = run.kind === 'running'
    if (!hasStarted) return
    update((state) =>
      moveCursorPast(
        state,
        run.task.targets.map(({ id }) => String(id)),
      ),
    )
    if (isStartedByKey(board.current)) focusCursor()
  }, [run, update, focusCursor, board])
}
