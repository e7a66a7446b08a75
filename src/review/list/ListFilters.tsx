import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { ListPlace, ListSort } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import styles from './ListFilters.module.css'
import { SortSelect } from './SortSelect.js'

/** What the list can be narrowed by, beside its status. An absent part is not told. */
export type Filters = Pick<ListPlace, 'providerId' | 'dateFrom' | 'dateTo' | 'readiness'>

const mostProviders = 100

/** Provider, dates of service, findings, and free text. */
export const ListFilters = ({
  place,
  text,
  children,
  onChange,
  onText,
  onSort,
}: {
  readonly place: ListPlace
  readonly text: string
  /** What else can be done with the list. */
  readonly children: ReactNode
  readonly onChange: (part: keyof Filters, value: string) => void
  readonly onText: (text: string) => void
  readonly onSort: (sort: ListSort) => void
}) => {
  const { client } = useReview()
  const id = useId()
  const { directory } = client
  const { data: providers = [] } = useQuery({
    queryKey: queryKeys.directoryAll('provider'),
    enabled: directory !== undefined,
    staleTime: 300_000,
    queryFn: async ({ signal }) =>
      (await directory?.search('provider', '', { signal, limit: mostProviders })) ?? [],
  })
  const { providerId = '', dateFrom = '', dateTo = '', readiness = '' } = place
  // A year that is being typed is 2, then 20, then 202.
  const isBackwards = dateTo >= '1000' && dateFrom > dateTo
  const dateProblem = isBackwards ? { 'aria-invalid': true, 'aria-describedby': `${id}-dates` } : {}
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <label htmlFor={`${id}-text`}>Search</label>
        <input
          id={`${id}-text`}
          type="search"
          value={text}
          autoComplete="off"
          spellCheck={false}
          placeholder="Patient, ID or code"
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-provider`}>Provider</label>
        {directory === undefined ? (
          <input
            id={`${id}-provider`}
            inputMode="numeric"
            value={providerId}
            placeholder="ID"
            onChange={(event) => onChange('providerId', event.currentTarget.value.trim())}
          />
        ) : (
          <select
            id={`${id}-provider`}
            value={providerId}
            onChange={(event) => onChange('providerId', event.currentTarget.value)}
          >
            <option value="">Any</option>
            {providerId === '' || providers.some((known) => String(known.id) === providerId) ? null : (
              <option value={providerId}>Provider {providerId}</option>
            )}
            {providers.map((provider) => (
              <option key={String(provider.id)} value={String(provider.id)}>
                {provider.name}
              </option>
            ))}
          </select>
        )}
      </div>
      <div>
        <label htmlFor={`${id}-from`}>From</label>
        <input
          id={`${id}-from`}
          type="date"
          value={dateFrom}
          max={dateTo || undefined}
          {...dateProblem}
          onChange={(event) => onChange('dateFrom', event.currentTarget.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-to`}>To</label>
        <input
          id={`${id}-to`}
          type="date"
          value={dateTo}
          min={dateFrom || undefined}
          {...dateProblem}
          onChange={(event) => onChange('dateTo', event.currentTarget.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-findings`}>Findings</label>
        <select
          id={`${id}-findings`}
          value={readiness}
          onChange={(event) => onChange('readiness', event.currentTarget.value)}
        >
          <option value="">Any</option>
          <option value="ready">Ready</option>
          <option value="blocked">To mend</option>
        </select>
      </div>
      <div className={styles.sort}>
        <SortSelect sort={place.sort} onSort={onSort} />
      </div>
      <div className={styles.tools}>{children}</div>
      {isBackwards ? (
        <p id={`${id}-dates`} role="alert" className={styles.problem}>
          From is after To: no day lies between them. Change one of the two.
        </p>
      ) : null}
    </search>
  )
}
