import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import { listAll } from '../../client/listAll.js'
import { queryKeys } from '../../client/queryKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { summariseDay } from '../../encounter/summariseDay.js'
import { countOf } from '../bulk/countOf.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import { BarTable } from './BarTable.js'
import styles from './DayTables.module.css'

/** "All 1,312 encounters", "The 12 encounters that match the search and the filters". */
const tellCounted = (total: number, isNarrowed: boolean): string => {
  if (!isNarrowed) return total === 0 ? 'There are no encounters' : `All ${countOf(total)}`
  if (total === 0) return 'No encounter matches the search and the filters'
  return total === 1
    ? 'The one encounter that matches the search and the filters'
    : `The ${countOf(total)} that match the search and the filters`
}

/**
 * The encounters of a query, whatever their status, by status and by provider, and the drafts among them by their age:
 * what the tabs count.
 */
export const DayTables = ({ query }: { readonly query: EncounterQuery }) => {
  const { client, ui, workflow } = useReview()
  const { status: _status, sort: _sort, ...narrowing } = query
  const { data, error } = useQuery({
    queryKey: queryKeys.day(narrowing),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const records = await listAll(client, narrowing, { signal })
      return summariseDay(
        records.map(({ encounter }) => encounter),
        { ui, today: todayOf(new Date()), draft: workflow.initial },
      )
    },
  })
  const nameOf = useNames(
    client.directory,
    'provider',
    (data?.providers ?? []).map(({ providerId }) => providerId),
  )
  if (error !== null) return <p role="alert">The encounters could not be counted: {error.message}</p>
  if (data === undefined) return <p aria-busy="true">Counting…</p>
  const statuses = workflow.statuses.map(({ status }) => status)
  return (
    <>
      <p className={styles.counted} role="status">
        {tellCounted(data.total, Object.keys(narrowing).length > 0)}
      </p>
      <BarTable
        caption="By status"
        heading="Status"
        rows={statuses.map((status) => ({ label: status, count: data.counts.get(status) ?? 0 }))}
      />
      <BarTable
        caption="By provider"
        heading="Provider"
        rows={data.providers.map(({ providerId, total, counts }) => ({
          label: providerId === undefined ? 'None' : nameOf(providerId) || String(providerId),
          count: total,
          parts: statuses.map((status) => ({ label: status, count: counts.get(status) ?? 0 })),
        }))}
      />
      <BarTable caption="Drafts by age" heading="Date of service" rows={data.draftAges} />
    </>
  )
}
