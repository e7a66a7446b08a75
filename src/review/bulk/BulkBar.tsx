import { useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import * as en from '../../messages/en/bulk.js'
import type { Messages } from '../../messages/Messages.js'
import { Button } from '../../ui/Button/Button.js'
import { focusedElement } from '../../ui/focusedElement.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { useReview } from '../ReviewContext.js'
import { useActionName } from '../session/useActionName.js'
import { useSessionState } from '../session/useSessionState.js'
import styles from './BulkBar.module.css'
import { BulkResult } from './BulkResult.js'

/**
 * The bulk actions for records of these statuses. Final transitions, as Void, are not among them: those are made one by
 * one.
 */
const offeredFor = (
  transitions: readonly Transition[],
  capabilities: readonly string[],
  counts: ReadonlyMap<string | undefined, number>,
): readonly Transition[] =>
  transitions.filter(
    ({ from, tone, capability }) => tone !== 'end' && counts.has(from) && capabilities.includes(capability),
  )

/** The label of an action, with the number of encounters where it would be ambiguous without. */
const labelOf = (
  { action, from }: Transition,
  counts: ReadonlyMap<string | undefined, number>,
  isPanelOpen: boolean,
  words: Messages['bulk'],
  nameOfAction: (action: string) => string,
): string => {
  const count = counts.get(from) ?? 0
  const name = nameOfAction(action)
  if (isPanelOpen) return words.actionFor(name, count)
  return counts.size === 1 ? name : words.actionOf(name, count)
}

/** The actions for the selected encounters, the progress of a run, and its report. */
export const BulkBar = ({
  selected,
  isPanelOpen,
  total,
  isSelectingAll,
  onSelectAll,
  onClear,
}: {
  readonly selected: ReadonlyMap<string, EncounterRecord>
  /** The open encounter has the same actions, so each label here includes the number of encounters. */
  readonly isPanelOpen: boolean
  /** How many encounters match the query, selected or not. */
  readonly total: number
  readonly isSelectingAll: boolean
  readonly onSelectAll: () => void
  readonly onClear: () => void
}) => {
  const { workflow, user, ui, session } = useReview()
  const words = useWords('bulk', en)
  const nameOfAction = useActionName()
  const state = useSessionState().bulk
  const bar = useRef<HTMLElement>(null)
  // The pressed button is gone: move the focus to what replaces it.
  useIsomorphicLayoutEffect(() => {
    if (state.kind !== 'running' && state.kind !== 'finished') return
    if (focusedElement() === document.body)
      bar.current?.querySelector<HTMLElement>('[data-bulk-focus]')?.focus()
  }, [state.kind])
  // "Select all" also goes away, once all are selected.
  const count = useRef<HTMLParagraphElement>(null)
  const wasSelectingAll = useRef(false)
  useIsomorphicLayoutEffect(() => {
    if (wasSelectingAll.current && !isSelectingAll && focusedElement() === document.body)
      count.current?.focus()
    wasSelectingAll.current = isSelectingAll
  }, [isSelectingAll])
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
              {words.progress(
                nameOfAction(state.task.transition.action),
                state.count,
                state.task.targets.length,
              )}
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
          {isPanelOpen ? <p>{words.keysActHere}</p> : null}
          {total > records.length ? (
            <Button tone="quiet" onClick={onSelectAll} aria-busy={isSelectingAll}>
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
              {labelOf(transition, counts, isPanelOpen, words, nameOfAction)}
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
