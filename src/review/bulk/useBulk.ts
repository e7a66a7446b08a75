import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { findTransition, type Transition } from '../../encounter/workflow.js'
import { useReview } from '../ReviewContext.js'
import { type BulkItem, type BulkOutcome, runBulk } from './runBulk.js'

/** From one picture of the progress to the next, in ms. */
const progressInterval = 60

/** How far what is done to many has come. */
export type BulkState =
  | { readonly kind: 'idle' }
  /** Asks for the one reason of all. */
  | { readonly kind: 'asking'; readonly transition: Transition; readonly items: readonly BulkItem[] }
  | {
      readonly kind: 'running'
      readonly transition: Transition
      readonly count: number
      readonly total: number
    }
  | ({
      readonly kind: 'finished'
      readonly transition: Transition
      /** How many were to be done; less are where it was cancelled. */
      readonly total: number
      /** The way back, where the workflow has one and the user may take it. */
      readonly back: Transition | undefined
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

/** Does one thing to many encounters, and tells how far it is. */
export const useBulk = (onFinished: (outcome: BulkOutcome) => void): Bulk => {
  const { client, ui, workflow, user } = useReview()
  const queryClient = useQueryClient()
  const [state, setState] = useState<BulkState>({ kind: 'idle' })
  const abort = useRef<AbortController>(undefined)

  const run = useCallback(
    async (transition: Transition, items: readonly BulkItem[], reason?: string) => {
      const controller = new AbortController()
      abort.current = controller
      let shownAt = 0
      setState({ kind: 'running', transition, count: 0, total: items.length })
      const outcome = await runBulk(
        client,
        items,
        { to: transition.to, ...(reason === undefined ? undefined : { reason }) },
        (count) => {
          const now = performance.now()
          if (now - shownAt < progressInterval) return
          shownAt = now
          setState({ kind: 'running', transition, count, total: items.length })
        },
        controller.signal,
      )
      abort.current = undefined
      const back = findTransition(workflow, transition.to, transition.from)
      setState({
        kind: 'finished',
        transition,
        total: items.length,
        back: back && user.capabilities.includes(back.capability) ? back : undefined,
        ...outcome,
      })
      onFinished(outcome)
      void queryClient.invalidateQueries({ queryKey: ['encounters'] })
      void queryClient.invalidateQueries({ queryKey: ['encounter'] })
    },
    [client, workflow, user, queryClient, onFinished],
  )

  const begin = useCallback(
    (transition: Transition, items: readonly BulkItem[]) => {
      if (items.length === 0 || abort.current !== undefined) return
      if (transition.needsReason) setState({ kind: 'asking', transition, items })
      else void run(transition, items)
    },
    [run],
  )

  const start = useCallback(
    (transition: Transition, records: readonly EncounterRecord[]) =>
      begin(
        transition,
        records.flatMap((record) => {
          const { id, status } = readEncounter(record.encounter, ui)
          return id !== undefined && status === transition.from ? [{ id, record }] : []
        }),
      ),
    [begin, ui],
  )

  return {
    state,
    start,
    giveReason: (reason) => {
      if (state.kind === 'asking') void run(state.transition, state.items, reason)
    },
    cancel: () => {
      if (state.kind === 'asking') setState({ kind: 'idle' })
      else abort.current?.abort()
    },
    undo: () => {
      if (state.kind === 'finished' && state.back !== undefined) begin(state.back, state.done)
    },
    dismiss: useCallback(() => {
      if (abort.current === undefined) setState({ kind: 'idle' })
    }, []),
  }
}
