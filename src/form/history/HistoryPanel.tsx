import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { EncounterEvent, EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { formatInstant } from '../../ui/formatInstant.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from '../EncounterEditor.module.css'
import { describeEvent } from './describeEvent.js'
import { useEventNames } from './useEventNames.js'

const mostShown = 30

/** The record's history, newest first: who, when, what changed, why. */
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
  const shown = events.toReversed().slice(0, mostShown)
  const nameOf = useEventNames(shown)
  if (id === undefined) return null
  const now = new Date()
  return (
    <section className={styles.history} aria-labelledby={headingId}>
      <h2 id={headingId}>History</h2>
      {error === null ? null : <p>The history could not be loaded.</p>}
      <ol>
        {shown.map((event) => (
          <li key={event.version}>
            <time dateTime={event.at}>{formatInstant(event.at, now)}</time>
            <span>
              {event.by} {describeEvent(event, ui, nameOf)}
              {event.reason === undefined ? null : <q>{event.reason}</q>}
            </span>
          </li>
        ))}
      </ol>
      {events.length > mostShown ? <p>and {events.length - mostShown} earlier</p> : null}
    </section>
  )
}
