import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { EncounterEvent, EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Workflow } from '../../encounter/workflow.js'
import * as words from '../../messages/en/history.js'
import { formatInstant } from '../../messages/formats.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from '../EncounterEditor.module.css'
import { describeEvent } from './describeEvent.js'
import { groupEvents, type HistoryLine } from './groupEvents.js'
import { type NameOfValue, useEventNames } from './useEventNames.js'

/** So many lines are shown at first, and so many more each time. */
const atFirst = 30
const atOnce = 200

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
            <bdi>{event.by}</bdi> <Isolated text={describeEvent(event, { ui, workflow }, nameOf)} />
            {event.reason === undefined ? null : <q>{event.reason}</q>}
          </>
        )}
      </span>
    </>
  )
}

/**
 * The record's history, newest first: who, when, what changed, why. Saves are counted between what happened until they are
 * asked for; older lines are asked for, and then all there.
 */
export const HistoryPanel = ({
  record,
  workflow,
}: {
  readonly record: EncounterRecord | undefined
  readonly workflow: Workflow
}) => {
  const { client, ui } = useEncounterContext()
  const headingId = useId()
  const listId = useId()
  const id = record === undefined ? undefined : readEncounter(record.encounter, ui).id
  const { data: events = [], error } = useQuery({
    queryKey: queryKeys.history(id, record?.version),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly EncounterEvent[]> =>
      id === undefined ? [] : client.history(id, { signal }),
  })
  const [isWhole, setWhole] = useState(false)
  const [asked, setAsked] = useState(0)
  const count = atFirst + asked * atOnce
  const newestFirst = events.toReversed()
  const lines: readonly HistoryLine[] = isWhole
    ? newestFirst.map((event) => ({ events: [event], areEdits: event.kind === 'saved' }))
    : groupEvents(newestFirst)
  const shown = lines.slice(0, count)
  const firstAdded = useRef<HTMLLIElement>(null)
  // The button has moved or gone: whoever pressed it reads on with the first entry that it brought.
  useEffect(() => {
    if (asked > 0) firstAdded.current?.focus()
  }, [asked])
  const nameOf = useEventNames(shown.flatMap((line) => (line.areEdits && !isWhole ? [] : line.events)))
  if (id === undefined) return null
  return (
    <section className={styles.history} aria-labelledby={headingId}>
      <div className={styles.historyHead}>
        <h2 id={headingId}>{words.history}</h2>
        {events.some(({ kind }) => kind === 'saved') ? (
          <Button
            tone="quiet"
            aria-expanded={isWhole}
            aria-controls={listId}
            onClick={() => {
              setWhole(!isWhole)
              setAsked(0)
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
            {...(asked > 0 && index === count - atOnce ? { ref: firstAdded, tabIndex: -1 } : {})}
          >
            <Line line={line} workflow={workflow} isFolded={!isWhole} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      {lines.length > count ? (
        <Button tone="quiet" onClick={() => setAsked(asked + 1)}>
          {words.older(lines.length - count, atOnce)}
        </Button>
      ) : null}
    </section>
  )
}
