import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { transitionAll, undoable } from '../../client/transitionAll.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { createChecker } from '../../encounter/createChecker.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import { afterPaint } from '../../ui/afterPaint.js'
import { idOf } from '../list/useSelection.js'
import { useReview } from '../ReviewContext.js'
import { type BulkOutcome, type BulkState, type BulkTask, outcomeOf } from './bulkState.js'

/** From one picture of the progress to the next, in ms. */
const progressInterval = 60

/** What can be done to many encounters at once. */
export interface Bulk {
  readonly state: BulkState
  /** Begins, or asks for the reason that it needs. Leaves records of another status alone. */
  readonly start: (transition: Transition, records: readonly EncounterRecord[]) => void
  readonly giveReason: (reason: string) => void
  /** Asks for no reason after all; stops after the encounter that is under way. */
  readonly cancel: () => void
  /** Takes what was done back. */
  readonly undo: () => void
  /** Goes on with those that it did not come to. */
  readonly resume: () => void
  readonly dismiss: () => void
}

/**
 * Does one thing to many encounters, and tells how far it is.
 *
 * @param onFinished Called as it was when the run began.
 */
export const useBulk = (onFinished: (outcome: BulkOutcome, task: BulkTask) => void): Bulk => {
  const { client, codes, ui, workflow, user } = useReview()
  const queryClient = useQueryClient()
  const [state, setState] = useState<BulkState>({ kind: 'idle' })
  const abort = useRef<AbortController>(undefined)

  const run = useCallback(
    async (task: BulkTask) => {
      const { transition, targets, reason, earlier = [] } = task
      const controller = new AbortController()
      abort.current = controller
      let shownAt = 0
      setState({ kind: 'running', task, count: 0 })
      const result = await transitionAll({
        client,
        targets,
        to: transition.to,
        ...(reason === undefined ? undefined : { reason }),
        check: createChecker({ codes, directory: client.directory, ui, today: () => todayOf(new Date()) })
          .check,
        workflow,
        ui,
        signal: controller.signal,
        onProgress: ({ done }) => {
          const now = performance.now()
          if (now - shownAt < progressInterval) return
          shownAt = now
          setState({ kind: 'running', task, count: done })
        },
      })
      abort.current = undefined
      const outcomes = [...earlier, ...result.outcomes]
      const outcome = outcomeOf(outcomes, targets)
      const settled = outcomes.filter(
        ({ id }) => outcome.moved.has(String(id)) || outcome.failures.has(String(id)),
      )
      const [back] = undoable({ to: transition.to, outcomes }, workflow, user)
      setState({ kind: 'finished', task, settled, back, ...outcome })
      onFinished(outcomeOf(result.outcomes, targets), task)
      // What came of it is to be seen before the list is asked for again: both at once would be one long frame.
      afterPaint(() => {
        void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
        void queryClient.invalidateQueries({ queryKey: queryKeys.records() })
      })
    },
    [client, codes, ui, workflow, user, queryClient, onFinished],
  )

  const begin = useCallback(
    (task: BulkTask) => {
      if (task.targets.length === 0 || abort.current !== undefined) return
      if (task.transition.needsReason && task.reason === undefined)
        setState((before) => ({ kind: 'asking', task, before }))
      else void run(task)
    },
    [run],
  )

  const start = useCallback(
    (transition: Transition, records: readonly EncounterRecord[]) => {
      const targets = records.flatMap(({ encounter, version }) => {
        const { id, status } = readEncounter(encounter, ui)
        return id !== undefined && status === transition.from ? [{ id, version }] : []
      })
      begin({
        transition,
        targets,
        records: new Map(records.map((record) => [idOf(record, ui), record])),
        others: records.length - targets.length,
      })
    },
    [begin, ui],
  )

  return {
    state,
    start,
    giveReason: (reason) => {
      if (state.kind === 'asking') void run({ ...state.task, reason })
    },
    cancel: () => {
      if (state.kind === 'asking') setState(state.before)
      else abort.current?.abort()
    },
    undo: () => {
      if (state.kind === 'finished' && state.back !== undefined)
        begin({ ...state.back, records: state.moved, others: 0 })
    },
    resume: () => {
      if (state.kind === 'finished') begin({ ...state.task, targets: state.skipped, earlier: state.settled })
    },
    dismiss: useCallback(() => {
      if (abort.current === undefined) setState({ kind: 'idle' })
    }, []),
  }
}
