import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { EncounterEvent, EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { formatCount, formatInstant } from '../../messages/formats.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from '../EncounterEditor.module.css'
import { describeEvent } from './describeEvent.js'
import { useEventNames } from './useEventNames.js'

/** So many entries are shown at first, and so many more each time. */
const atFirst = 30
const atOnce = 200

/** What the button for what is not shown yet says. */
const tellOlder = (left: number): string => {
  if (left === 1) return 'Show the oldest entry'
  return left <= atOnce
    ? `Show the ${formatCount(left)} older entries`
    : `Show ${formatCount(atOnce)} of ${formatCount(left)} older entries`
}

/** The record's history, newest first: who, when, what changed, why. Older entries are asked for, and then all there. */
export const HistoryPanel = ({ record }: { readonly record: EncounterRecord | undefined }) => {
  const { client, ui } = useEncounterContext()
  const headingId = useId()
  const id = record === undefined ? undefined : readEncounter(record.encounter, ui).id
  const { data: events = [], error } = useQuery({
    queryKey: queryKeys.history(id, record?.version),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly EncounterEvent[]> =>
      id === undefined ? [] : client.history(id, { signal }),
  })
  const [asked, setAsked] = useState(0)
  const count = atFirst + asked * atOnce
  const shown = events.toReversed().slice(0, count)
  const firstAdded = useRef<HTMLLIElement>(null)
  // The button has moved or gone: whoever pressed it reads on with the first entry that it brought.
  useEffect(() => {
    if (asked > 0) firstAdded.current?.focus()
  }, [asked])
  const nameOf = useEventNames(shown)
  if (id === undefined) return null
  const now = new Date()
  return (
    <section className={styles.history} aria-labelledby={headingId}>
      <h2 id={headingId}>History</h2>
      {error === null ? null : <p>The history could not be loaded.</p>}
      <ol>
        {shown.map((event, index) => (
          <li
            key={event.version}
            {...(asked > 0 && index === count - atOnce ? { ref: firstAdded, tabIndex: -1 } : {})}
          >
            <time dateTime={event.at}>{formatInstant(event.at, now)}</time>
            <span>
              <bdi>{event.by}</bdi> <Isolated text={describeEvent(event, ui, nameOf)} />
              {event.reason === undefined ? null : <q>{event.reason}</q>}
            </span>
          </li>
        ))}
      </ol>
      {events.length > count ? (
        <Button tone="quiet" onClick={() => setAsked(asked + 1)}>
          {tellOlder(events.length - count)}
        </Button>
      ) : null}
    </section>
  )
}
