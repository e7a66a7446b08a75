import { useQuery } from '@tanstack/react-query'
import { listAll } from '../../client/listAll.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { summariseDay } from '../../encounter/summariseDay.js'
import { useNames } from '../list/useNames.js'
import { useReview } from '../ReviewContext.js'
import { BarTable } from './BarTable.js'
import styles from './DayTables.module.css'

/** All encounters by status and by provider, and the drafts by their age. */
export const DayTables = () => {
  const { client, ui, workflow } = useReview()
  const { data, error } = useQuery({
    queryKey: ['encounters', 'day'],
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const records = await listAll(client, {}, { signal })
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
    <section className={styles.day} aria-label="Day’s picture">
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
    </section>
  )
}
