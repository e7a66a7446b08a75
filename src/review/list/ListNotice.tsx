import type { ReactNode } from 'react'
import type { EncounterStatus } from '../../encounter/Encounter.js'
import { isVoid, stepsOf, type Workflow } from '../../encounter/workflow.js'
import * as enList from '../../messages/en/list.js'
import * as en from '../../messages/en/listMessages.js'
import type { Messages } from '../../messages/Messages.js'
import { Button } from '../../ui/Button/Button.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useReview } from '../ReviewContext.js'
import type { EncounterList } from './useEncounterList.js'

/** Explains what an empty tab is for, from the transitions into and out of its status. */
const hintOf = (
  workflow: Workflow,
  status: EncounterStatus,
  words: Messages['listMessages'],
  nameOfStatus: (status: string) => string,
): string | undefined => {
  const forward = workflow.transitions.filter(({ tone }) => tone === 'forward')
  const next = forward.find(({ from }) => from === status)?.to
  const before = forward.find(({ to }) => to === status)?.from
  if (isVoid(workflow, status)) return words.stayHere(nameOfStatus(status))
  if (next !== undefined)
    return words.hereUntil(status === workflow.initial ? undefined : nameOfStatus(status), nameOfStatus(next))
  return before === undefined ? undefined : words.hereOnce(nameOfStatus(before), nameOfStatus(status))
}

/** The props of {@link ListNotice}. */
export interface ListNoticeProps {
  readonly list: EncounterList
  /** The status of the tab. */
  readonly status: EncounterStatus
  readonly filtered: boolean
  /** The link to a new encounter. */
  readonly newEncounter: ReactNode
  readonly onClearFilters: () => void
  /** Called to switch to another tab. */
  readonly onTab: (status: EncounterStatus) => void
}

/** Explains why there are no rows, or not all of them, and offers what to do next. */
export const ListNotice = ({
  list,
  status,
  filtered,
  newEncounter,
  onClearFilters,
  onTab,
}: ListNoticeProps) => {
  const words = useWords('listMessages', en)
  const { plural, tabOf } = useWords('list', enList)
  const { nameOfStatus } = useWorkflowNames()
  const say = useSay()
  const { client, user, workflow } = useReview()
  const { page, error } = list
  if (error !== null) {
    return (
      <EmptyState role="alert" title={words.failed} hint={say(error)}>
        <Button tone="primary" onClick={list.retry}>
          {words.tryAgain}
        </Button>
      </EmptyState>
    )
  }
  if (page === undefined) return null
  const { records, counts, unchecked = 0 } = page
  if (unchecked > 0) {
    return (
      <EmptyState
        role="alert"
        title={words.unchecked(unchecked, records.length > 0)}
        hint={words.uncheckedHint}
      >
        <Button onClick={list.retry}>{words.tryAgain}</Button>
      </EmptyState>
    )
  }
  if (filtered) {
    return (
      <EmptyState title={words.noMatch} hint={words.noMatchHint}>
        <Button tone="primary" onClick={onClearFilters}>
          {words.clearFilters}
        </Button>
      </EmptyState>
    )
  }
  const newLink = user.capabilities.includes('edit') ? newEncounter : null
  const isCounted = client.supports.counts !== 'none'
  if (isCounted && Object.values(counts).every((count = 0) => count === 0)) {
    return (
      <EmptyState title={words.firstVisit} hint={words.firstVisitHint}>
        {newLink}
      </EmptyState>
    )
  }
  // Encounters reach this status from the step before it.
  const steps = stepsOf(workflow)
  const before = steps[steps.indexOf(status) - 1]
  const isKnown = workflow.statuses.some((known) => known.status === status)
  const title =
    status === workflow.initial
      ? words.noneOf(nameOfStatus(status))
      : isKnown
        ? words.noneIn(nameOfStatus(status))
        : words.none
  return (
    <EmptyState title={title} hint={hintOf(workflow, status, words, nameOfStatus)}>
      {status === workflow.initial ? newLink : null}
      {before === undefined ? null : (
        <Button tone="primary" onClick={() => onTab(before)}>
          {words.goTo(
            before === workflow.initial ? plural(nameOfStatus(before)) : tabOf(nameOfStatus(before)),
          )}
        </Button>
      )}
    </EmptyState>
  )
}
