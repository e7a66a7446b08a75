import { type ReactNode, useId } from 'react'
import type { EncounterFilter } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import { useCachedQuery } from '../../form/cache.js'
import * as en from '../../messages/en/filters.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import controlStyles from '../FilterControls.module.css'
import type { Filters, ListPlace, ListSort } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import screenStyles from '../ReviewScreen.module.css'
import { DateFilter } from './DateFilter.js'
import styles from './ListFilters.module.css'
import { SortSelect } from './SortSelect.js'
import type { SelectedPatient } from './useFiltering.js'

// Few clients need it: those that cannot search their list by text.
const PatientFilter = lazyComponent(() => import('./PatientFilter.js').then((part) => part.PatientFilter))

const maxProviders = 100

/** The value of the findings select, which covers two filters: readiness and returned. */
const findingsOf = ({ readiness, returned }: Filters): string => readiness ?? (returned ? 'returned' : '')

/**
 * The filter bar: search or patient, provider, dates of service, findings and sort order, on one line if there is space. The content
 * of each control says what it is for, so its label is for screen readers only.
 */
export const ListFilters = ({
  place,
  searchText,
  today,
  children,
  onChange,
  onSearch,
  onLeaveSearch,
  patient,
  onPatient,
  onSort,
}: {
  readonly place: ListPlace
  readonly searchText: string
  readonly today: CalendarDate
  /** The menu of the list. */
  readonly children: ReactNode
  readonly onChange: (filters: Filters, part: keyof Filters) => void
  readonly onSearch: (text: string) => void
  /** Called on Enter or Escape in the search field, to move on to the results. */
  readonly onLeaveSearch: () => void
  readonly patient: SelectedPatient | undefined
  /** Called where the list is filtered by a patient in the place of a text. */
  readonly onPatient: (patient: SelectedPatient | undefined) => void
  readonly onSort: (sort: ListSort) => void
}) => {
  const words = useWords('filters', en)
  const { client } = useReview()
  const id = useId()
  const { directory, supports } = client
  const offers = (filter: EncounterFilter) => supports.filters.includes(filter)
  const { data: providers = [] } = useCachedQuery({
    queryKey: queryKeys.directoryAll('provider'),
    enabled: directory !== undefined,
    staleTime: 300_000,
    queryFn: async ({ signal }) =>
      (await directory?.search('provider', '', { signal, limit: maxProviders })) ?? [],
  })
  const selectable = providers.filter(({ unselectable }) => unselectable === undefined)
  const { providerId, dateFrom, dateTo, days, readiness, returned } = place
  const range = {
    ...(days === undefined ? undefined : { days }),
    ...(dateFrom === undefined ? undefined : { dateFrom }),
    ...(dateTo === undefined ? undefined : { dateTo }),
  }
  const provider = providerId === undefined ? undefined : { providerId }
  const findings = {
    ...(readiness === undefined ? undefined : { readiness }),
    ...(returned === undefined ? undefined : { returned }),
  }
  const changeProvider = (value: string) =>
    onChange({ ...range, ...findings, ...(value === '' ? undefined : { providerId: value }) }, 'providerId')
  const changeFindings = (value: string) =>
    onChange(
      {
        ...range,
        ...provider,
        ...(value === 'ready' || value === 'blocked' ? { readiness: value } : undefined),
        ...(value === 'returned' ? { returned: true } : undefined),
      },
      'readiness',
    )
  return (
    <search className={`${styles.filters} ${controlStyles.controls}`}>
      {offers('text') ? (
        <div className={styles.search} data-search>
          <label htmlFor={`${id}-text`} className={screenStyles.visuallyHidden}>
            {words.search}
          </label>
          <input
            id={`${id}-text`}
            type="search"
            value={searchText}
            autoComplete="off"
            spellCheck={false}
            placeholder={words.searchHint}
            onChange={(event) => onSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
              // Escape would clear a search field.
              event.preventDefault()
              onLeaveSearch()
            }}
          />
        </div>
      ) : directory !== undefined && offers('patientId') ? (
        <div className={styles.search} data-search>
          <PatientFilter id={`${id}-patient`} selected={patient} onChange={onPatient} />
        </div>
      ) : null}
      {offers('providerId') ? (
        <div>
          <label htmlFor={`${id}-provider`} className={screenStyles.visuallyHidden}>
            {words.provider}
          </label>
          {directory === undefined ? (
            <input
              id={`${id}-provider`}
              inputMode="numeric"
              value={providerId ?? ''}
              placeholder={words.idHint}
              onChange={(event) => changeProvider(event.currentTarget.value.trim())}
            />
          ) : (
            <select
              id={`${id}-provider`}
              value={providerId ?? ''}
              onChange={(event) => changeProvider(event.currentTarget.value)}
            >
              <option value="">{words.anyProvider}</option>
              {providerId === undefined ||
              selectable.some((known) => String(known.id) === providerId) ? null : (
                <option value={providerId}>{words.providerId(providerId)}</option>
              )}
              {selectable.map((known) => (
                <option key={String(known.id)} value={String(known.id)}>
                  {known.name}
                </option>
              ))}
            </select>
          )}
        </div>
      ) : null}
      {offers('dateFrom') && offers('dateTo') ? (
        <DateFilter
          range={range}
          today={today}
          onChange={(next, part) => onChange({ ...provider, ...findings, ...next }, part)}
        />
      ) : null}
      {offers('readiness') || offers('returned') ? (
        <div>
          <label htmlFor={`${id}-findings`} className={screenStyles.visuallyHidden}>
            {words.findings}
          </label>
          <select
            id={`${id}-findings`}
            value={findingsOf(place)}
            onChange={(event) => changeFindings(event.currentTarget.value)}
          >
            <option value="">{words.anyFindings}</option>
            {offers('readiness') ? <option value="ready">{words.ready}</option> : null}
            {offers('readiness') ? <option value="blocked">{words.blocked}</option> : null}
            {offers('returned') ? <option value="returned">{words.returned}</option> : null}
          </select>
        </div>
      ) : null}
      {supports.sorts.length > 0 ? (
        <div className={styles.sort}>
          <SortSelect sort={place.sort} onSort={onSort} />
        </div>
      ) : null}
      <div className={styles.tools}>{children}</div>
    </search>
  )
}
