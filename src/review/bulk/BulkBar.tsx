import { useLayoutEffect, useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import * as words from '../../messages/en/bulk.js'
import { Button } from '../../ui/Button/Button.js'
import { useReview } from '../ReviewContext.js'
import { useSessionState } from '../session/useSessionState.js'
import styles from './BulkBar.module.css'
import { BulkResult } from './BulkResult.js'

/** What this user may do to records of these statuses, counted, at once. Nothing ends them all: that is done one by one. */
const offeredFor = (
  transitions: readonly Transition[],
  capabilities: readonly string[],
  counts: ReadonlyMap<string | undefined, number>,
): readonly Transition[] =>
  transitions.filter(
    ({ from, tone, capability }) => tone !== 'end' && counts.has(from) && capabilities.includes(capability),
  )

/** The name of an action: with how many it is for, where that is not all that is selected or another has the same name. */
const nameOf = (
  { action, from }: Transition,
  counts: ReadonlyMap<string | undefined, number>,
  isBeside: boolean,
): string => {
  const count = counts.get(from) ?? 0
  if (isBeside) return words.actionFor(action, count)
  return counts.size === 1 ? action : words.actionOf(action, count)
}

/** What can be done to the selected encounters, how far it is, and what came of it. */
export const BulkBar = ({
  selected,
  isBeside,
  total,
  gathering,
  onSelectAll,
  onClear,
}: {
  readonly selected: ReadonlyMap<string, EncounterRecord>
  /** An encounter is open beside it, with actions of its own: these tell how many they are for. */
  readonly isBeside: boolean
  /** How many match, selected or not. */
  readonly total: number
  /** All that match are being selected. */
  readonly gathering: boolean
  readonly onSelectAll: () => void
  readonly onClear: () => void
}) => {
  const { workflow, user, ui, session } = useReview()
  const state = useSessionState().bulk
  const bar = useRef<HTMLElement>(null)
  // The button that was pressed is gone: the focus goes to what has taken its place.
  useLayoutEffect(() => {
    if (state.kind !== 'running' && state.kind !== 'finished') return
    if (document.activeElement === document.body)
      bar.current?.querySelector<HTMLElement>('[data-bulk-focus]')?.focus()
  }, [state.kind])
  // So is "Select all" once they are.
  const count = useRef<HTMLParagraphElement>(null)
  const gathered = useRef(false)
  useLayoutEffect(() => {
    if (gathered.current && !gathering && document.activeElement === document.body) count.current?.focus()
    gathered.current = gathering
  }, [gathering])
  const records = [...selected.values()]
  const counts = new Map<string | undefined, number>()
  for (const { encounter } of records) {
    const { status } = readEncounter(encounter, ui)
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  const offered = offeredFor(workflow.transitions, user.capabilities, counts)
  if ((state.kind === 'idle' || state.kind === 'asking') && records.length === 0) return null
  return (
    <section ref={bar} className={styles.bar} aria-label={words.region}>
      {state.kind === 'running' ? (
        <div className={styles.line}>
          <label className={styles.progress}>
            <span>
              {words.progress(state.task.transition.action, state.count, state.task.targets.length)}
            </span>
            <progress max={state.task.targets.length} value={state.count} />
          </label>
          <Button data-bulk-focus="" onClick={session.cancel}>
            {words.cancel}
          </Button>
        </div>
      ) : null}
      {state.kind === 'finished' ? <BulkResult state={state} selected={selected} /> : null}
      {state.kind === 'running' || records.length === 0 ? null : (
        <div className={styles.line}>
          <p ref={count} className={styles.count} aria-live="polite" tabIndex={-1}>
            <strong>{words.selected(records.length)}</strong>
          </p>
          {isBeside ? <p>{words.keysActHere}</p> : null}
          {total > records.length ? (
            <Button tone="quiet" onClick={onSelectAll} aria-busy={gathering}>
              {words.selectAll(total)}
            </Button>
          ) : null}
          <span className={styles.spring} />
          {offered.map((transition, index) => (
            <Button
              key={`${transition.from} ${transition.to}`}
              tone={index === 0 && transition.tone === 'forward' ? 'primary' : 'plain'}
              onClick={() => session.start(transition, records)}
            >
              {nameOf(transition, counts, isBeside)}
            </Button>
          ))}
          <Button tone="quiet" onClick={onClear}>
            {words.clear}
          </Button>
        </div>
      )}
    </section>
  )
}
