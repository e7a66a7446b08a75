import { keepPreviousData } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EncounterEvent, EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Workflow } from '../../encounter/workflow.js'
import * as en from '../../messages/en/history.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { useCachedQuery } from '../cache.js'
import { useEncounterContext } from '../EncounterContext.js'
import { describeEvent } from './describeEvent.js'
import { groupEvents, type HistoryLine } from './groupEvents.js'
import styles from './HistoryPanel.module.css'
import { type NameOfValue, useEventNames } from './useEventNames.js'

/** The number of lines shown at first, and added by each press of the button. */
const firstPage = 30
const nextPage = 200

const Line = ({
  line: { events, areEdits },
  workflow,
  isFolded,
  nameOf,
}: {
  readonly line: HistoryLine
  readonly workflow: Workflow
  readonly isFolded: boolean
  readonly nameOf: NameOfValue
}) => {
  const words = useWords('history', en)
  const language = useLanguage()
  const { formatInstant } = language
  const { ui } = useEncounterContext()
  const [event] = events
  return (
    <>
      <time dateTime={event.at}>{formatInstant(event.at, new Date())}</time>
      <span>
        {areEdits && isFolded ? (
          <Isolated text={words.edits(events.length, [...new Set(events.map(({ by }) => by))])} />
        ) : (
          <>
            <bdi>{event.by}</bdi> <Isolated text={describeEvent(event, { ui, workflow, language }, nameOf)} />
            {event.reason === undefined ? null : <q>{event.reason}</q>}
          </>
        )}
      </span>
    </>
  )
}

/**
 * The record's history, newest first: who, when, what changed, why. Saves between other events fold to a count, and older
 * lines load page by page.
 */
export const HistoryPanel = ({
  record,
  workflow,
}: {
  readonly record: EncounterRecord | undefined
  readonly workflow: Workflow
}) => {
  const words = useWords('history', en)
  const { client, ui } = useEncounterContext()
  const headingId = useId()
  const listId = useId()
  const id = record === undefined ? undefined : readEncounter(record.encounter, ui).id
  const { data: events = [], error } = useCachedQuery({
    queryKey: queryKeys.history(id, record?.version),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly EncounterEvent[]> =>
      id === undefined ? [] : client.history(id, { signal }),
  })
  const [isWhole, setWhole] = useState(false)
  const [pagesAdded, setPagesAdded] = useState(0)
  const count = firstPage + pagesAdded * nextPage
  const newestFirst = events.toReversed()
  const lines: readonly HistoryLine[] = isWhole
    ? newestFirst.map((event) => ({ events: [event], areEdits: event.kind === 'saved' }))
    : groupEvents(newestFirst)
  const shown = lines.slice(0, count)
  const firstAdded = useRef<HTMLLIElement>(null)
  const showOlder = () => {
    // The button moves or is removed, so the focus goes to the first line that it has added.
    flushSync(() => setPagesAdded(pagesAdded + 1))
    firstAdded.current?.focus()
  }
  const nameOf = useEventNames(shown.flatMap((line) => (line.areEdits && !isWhole ? [] : line.events)))
  if (id === undefined) return null
  return (
    <section className={styles.history} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId}>{words.history}</h2>
        {events.some(({ kind }) => kind === 'saved') ? (
          <Button
            tone="quiet"
            aria-expanded={isWhole}
            aria-controls={listId}
            onClick={() => {
              setWhole(!isWhole)
              setPagesAdded(0)
            }}
          >
            {isWhole ? words.showFewer : words.showAll}
          </Button>
        ) : null}
      </div>
      {error === null ? null : <p>{words.failed}</p>}
      <ol id={listId}>
        {shown.map((line, index) => (
          <li
            key={line.events[0].version}
            data-quiet={line.areEdits ? '' : undefined}
            {...(pagesAdded > 0 && index === count - nextPage ? { ref: firstAdded, tabIndex: -1 } : {})}
          >
            <Line line={line} workflow={workflow} isFolded={!isWhole} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      {lines.length > count ? (
        <Button tone="quiet" onClick={showOlder}>
          {words.older(lines.length - count, nextPage)}
        </Button>
      ) : null}
    </section>
  )
}
