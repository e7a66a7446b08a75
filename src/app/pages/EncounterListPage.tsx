import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { EncounterPage } from '../../client/EncounterClient.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { Tabs } from '../../ui/Tabs/Tabs.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { EncounterTable } from './EncounterTable.js'
import { usePageTitle } from './usePageTitle.js'

const tabs = [
  { key: 'Draft', label: 'Drafts' },
  { key: 'Submitted', label: 'Submitted' },
  { key: 'Approved', label: 'Approved' },
  { key: 'Voided', label: 'Voided' },
  { key: 'All', label: 'All' },
] as const

const mostShown = 200

const countOf = ({ counts }: EncounterPage, key: string): number =>
  key === 'All'
    ? Object.values(counts).reduce((sum: number, count = 0) => sum + count, 0)
    : (counts[key] ?? 0)

/** The encounters, by status, newest first. */
export const EncounterListPage = () => {
  usePageTitle('Encounters')
  const { client } = useApp()
  const queryClient = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const current = tabs.find(({ key }) => key === search.get('status'))?.key ?? encounterWorkflow.initial
  const { data: page, error } = useQuery({
    queryKey: ['encounters', 'list', current],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      client.list(current === 'All' ? { limit: mostShown } : { status: current, limit: mostShown }, {
        signal,
      }),
  })

  useEffect(
    () => client.subscribe?.(() => void queryClient.invalidateQueries({ queryKey: ['encounters'] })),
    [client, queryClient],
  )

  return (
    <>
      <div className={styles.titleRow}>
        <h1 className={styles.title}>Encounters</h1>
        <Link href="/encounters/new" className={styles.newEncounter} aria-keyshortcuts="n">
          New encounter
          <span className={styles.key} aria-hidden="true">
            N
          </span>
        </Link>
      </div>
      {page !== undefined && page.setAside.length > 0 ? (
        <div className={styles.banner} role="alert">
          <p>
            <strong>
              {page.setAside.length === 1
                ? 'One record could not be read and was set aside.'
                : `${page.setAside.length} records could not be read and were set aside.`}
            </strong>{' '}
            Nothing of it was deleted: it is kept in this browser for whoever can repair it. The other
            encounters are complete.
          </p>
          <ul>
            {page.setAside.map(({ location, reason }) => (
              <li key={location}>
                {location}: {reason}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Tabs
        label="Status"
        tabs={tabs.map((tab) => ({ ...tab, count: page && countOf(page, tab.key) }))}
        current={current}
        onChange={(key) =>
          setSearch(key === encounterWorkflow.initial ? {} : { status: key }, { replace: true })
        }
      >
        {error === null ? null : (
          <p role="alert" className={styles.empty}>
            The encounters could not be loaded: {error.message}
          </p>
        )}
        {page === undefined ? (
          <p className={styles.empty} aria-busy={error === null}>
            {error === null ? 'Loading the encounters…' : null}
          </p>
        ) : (
          <EncounterTable records={page.records} total={page.total} showStatus={current === 'All'} />
        )}
      </Tabs>
    </>
  )
}
