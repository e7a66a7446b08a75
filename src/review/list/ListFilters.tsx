import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import { formatDate } from '../../messages/formats.js'
import type { ListPlace, ListSort } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import { FilterDate } from './FilterDate.js'
import styles from './ListFilters.module.css'
import { SortSelect } from './SortSelect.js'

/** What the list can be narrowed by, beside its status. An absent part is not told. */
export type Filters = Pick<ListPlace, 'providerId' | 'dateFrom' | 'dateTo' | 'readiness'>

const mostProviders = 100

type DatePart = 'dateFrom' | 'dateTo'

const dates: readonly { readonly part: DatePart; readonly label: string }[] = [
  { part: 'dateFrom', label: 'From' },
  { part: 'dateTo', label: 'To' },
]

/** A text that is no date yet; what is wrong with it, once it is left. */
interface Unread {
  readonly problem: string | undefined
}

const nothingUnread = { dateFrom: undefined, dateTo: undefined }

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
  const [unread, setUnread] = useState<Readonly<Record<DatePart, Unread | undefined>>>(nothingUnread)
  const isBackwards =
    unread.dateFrom === undefined &&
    unread.dateTo === undefined &&
    dateFrom !== '' &&
    dateTo !== '' &&
    dateFrom > dateTo
  const problems = dates.flatMap(({ part, label }) => {
    const problem = unread[part]?.problem
    if (problem === undefined) return []
    const held = place[part]
    const still = held === undefined ? '' : `. Until then it stays ${formatDate(held)}`
    return [{ part, words: `${label}: ${problem}${still}` }]
  })
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
      {dates.map(({ part, label }) => (
        <FilterDate
          key={part}
          id={`${id}-${part}`}
          label={label}
          value={part === 'dateFrom' ? dateFrom : dateTo}
          problemId={
            unread[part]?.problem !== undefined
              ? `${id}-${part}-problem`
              : isBackwards
                ? `${id}-dates`
                : undefined
          }
          onChange={(date) => onChange(part, date)}
          onText={(text, problem) =>
            setUnread((before) => ({ ...before, [part]: text === '' ? undefined : { problem } }))
          }
        />
      ))}
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
      {problems.map(({ part, words }) => (
        <p key={part} id={`${id}-${part}-problem`} role="alert" className={styles.problem}>
          {words}
        </p>
      ))}
      {isBackwards ? (
        <p id={`${id}-dates`} role="alert" className={styles.problem}>
          From is after To: no day lies between them. Change one of the two.
        </p>
      ) : null}
    </search>
  )
}
