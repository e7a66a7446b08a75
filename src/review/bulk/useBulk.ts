import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import {
  type TransitionAllResult,
  type TransitionTarget,
  transitionAll,
  undoable,
} from '../../client/transitionAll.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { createChecker } from '../../encounter/createChecker.js'
import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import { afterPaint } from '../../ui/afterPaint.js'
import { useReview } from '../ReviewContext.js'

/** From one picture of the progress to the next, in ms. */
const progressInterval = 60

/** What came of doing one thing to many. */
export interface BulkOutcome {
  readonly moved: readonly EncounterId[]
  /** Why it could not be done, by id. */
  readonly failures: ReadonlyMap<string, string>
  /** Those that it did not come to. */
  readonly skipped: number
}

/** How far what is done to many has come. */
export type BulkState =
  | { readonly kind: 'idle' }
  /** Asks for the one reason of all. */
  | {
      readonly kind: 'asking'
      readonly transition: Transition
      readonly targets: readonly TransitionTarget[]
    }
  | {
      readonly kind: 'running'
      readonly transition: Transition
      readonly count: number
      readonly total: number
    }
  | ({
      readonly kind: 'finished'
      readonly transition: Transition
      /** The way back, where the workflow has one and the user may take it. */
      readonly back: ReturnType<typeof undoable>[number] | undefined
    } & BulkOutcome)

/** What can be done to many encounters at once. */
export interface Bulk {
  readonly state: BulkState
  /** Begins, or asks for the reason that it needs. Leaves records of another status alone. */
  readonly start: (transition: Transition, records: readonly EncounterRecord[]) => void
  readonly giveReason: (reason: string) => void
  readonly cancel: () => void
  /** Takes what was done back. */
  readonly undo: () => void
  readonly dismiss: () => void
}

const outcomeOf = ({ outcomes }: TransitionAllResult): BulkOutcome => ({
  moved: outcomes.flatMap((outcome) => (outcome.kind === 'moved' ? [outcome.id] : [])),
  failures: new Map(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'failed'
        ? [
            [
              String(outcome.id),
              outcome.findings.map(({ message }) => message).join('. ') || outcome.error.message,
            ],
          ]
        : [],
    ),
  ),
  skipped: outcomes.filter(({ kind }) => kind === 'skipped').length,
})

/** Does one thing to many encounters, and tells how far it is. */
export const useBulk = (onFinished: (outcome: BulkOutcome) => void): Bulk => {
  const { client, codes, ui, workflow, user } = useReview()
  const queryClient = useQueryClient()
  const [state, setState] = useState<BulkState>({ kind: 'idle' })
  const abort = useRef<AbortController>(undefined)

  const run = useCallback(
    async (transition: Transition, targets: readonly TransitionTarget[], reason?: string) => {
      const controller = new AbortController()
      abort.current = controller
      let shownAt = 0
      setState({ kind: 'running', transition, count: 0, total: targets.length })
      const result = await transitionAll({
        client,
        targets,
        to: transition.to,
        ...(reason === undefined ? undefined : { reason }),
        check: createChecker({ codes, ui, today: () => todayOf(new Date()) }).check,
        workflow,
        ui,
        signal: controller.signal,
        onProgress: ({ done, total }) => {
          const now = performance.now()
          if (now - shownAt < progressInterval) return
          shownAt = now
          setState({ kind: 'running', transition, count: done, total })
        },
      })
      abort.current = undefined
      const outcome = outcomeOf(result)
      const [back] = undoable(result, workflow, user)
      setState({ kind: 'finished', transition, back, ...outcome })
      onFinished(outcome)
      // What came of it is to be seen before the list is asked for again: both at once would be one long frame.
      afterPaint(() => {
        void queryClient.invalidateQueries({ queryKey: ['encounters'] })
        void queryClient.invalidateQueries({ queryKey: ['encounter'] })
      })
    },
    [client, codes, ui, workflow, user, queryClient, onFinished],
  )

  const begin = useCallback(
    (transition: Transition, targets: readonly TransitionTarget[]) => {
      if (targets.length === 0 || abort.current !== undefined) return
      if (transition.needsReason) setState({ kind: 'asking', transition, targets })
      else void run(transition, targets)
    },
    [run],
  )

  const start = useCallback(
    (transition: Transition, records: readonly EncounterRecord[]) =>
      begin(
        transition,
        records.flatMap(({ encounter, version }) => {
          const { id, status } = readEncounter(encounter, ui)
          return id !== undefined && status === transition.from ? [{ id, version }] : []
        }),
      ),
    [begin, ui],
  )

  return {
    state,
    start,
    giveReason: (reason) => {
      if (state.kind === 'asking') void run(state.transition, state.targets, reason)
    },
    cancel: () => {
      if (state.kind === 'asking') setState({ kind: 'idle' })
      else abort.current?.abort()
    },
    undo: () => {
      if (state.kind === 'finished' && state.back !== undefined)
        begin(state.back.transition, state.back.targets)
    },
    dismiss: useCallback(() => {
      if (abort.current === undefined) setState({ kind: 'idle' })
    }, []),
  }
}
