import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import { readTerms } from '../../client/matchTerms.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import { datesOf, termQuery } from './searchText.js'

type Builder = ExpressionBuilder<Tables, 'encounters'>

/** A condition on the rows of a list. */
export type Filter = (builder: Builder) => Expression<SqlBool>

/** The different values of an indexed column, one step of the index a value. */
const valuesOf = async (
  db: Kysely<Tables>,
  table: 'encounters' | 'patients',
  column: 'date_of_service' | 'birth_date',
): Promise<readonly string[]> => {
  const [from, value] = [sql.table(table), sql.ref(column)]
  const { rows } = await sql<{ value: string }>`
    with recursive steps as (
      (select min(${value}) as value from ${from})
      union all
      select (select min(${value}) from ${from} where ${value} > steps.value) from steps where steps.value is not null
    )
    select value from steps where value is not null`.execute(db)
  return rows.map((row) => row.value)
}

const isAnyOf = (values: readonly string[]) => sql`any(${values}::text[])`

/** The condition of a search text: every term begins a word or an id, or is a date. */
const textFilter = async (
  db: Kysely<Tables>,
  text: string,
  today: CalendarDate,
): Promise<readonly Filter[]> => {
  const terms = readTerms(text, today)
  if (terms.length === 0) return [() => sql<boolean>`false`]
  const [dates, births] = terms.some((term) => term.isDate)
    ? await Promise.all([
        valuesOf(db, 'encounters', 'date_of_service'),
        valuesOf(db, 'patients', 'birth_date'),
      ])
    : [[], []]
  return terms.map((term): Filter => {
    const [onDates, bornOn] = [datesOf(term, dates), datesOf(term, births)]
    return (builder) =>
      builder.or([
        sql<boolean>`encounters.search @@ ${termQuery(term)}::tsquery`,
        ...(onDates.length === 0 ? [] : [sql<boolean>`encounters.date_of_service = ${isAnyOf(onDates)}`]),
        ...(bornOn.length === 0
          ? []
          : [
              sql<boolean>`encounters.patient_id in (select id from patients where birth_date = ${isAnyOf(bornOn)})`,
            ]),
      ])
  })
}

/** The conditions of a query, except that on the status. */
export const encounterFilters = async (
  db: Kysely<Tables>,
  query: EncounterQuery,
  today: CalendarDate,
): Promise<readonly Filter[]> => {
  const { patientId, providerId, appointmentIds, dateFrom, dateTo, returned, text = '' } = query
  const filters: Filter[] = []
  if (patientId !== undefined) filters.push((is) => is('patient_id', '=', String(patientId)))
  if (providerId !== undefined) filters.push((is) => is('provider_id', '=', String(providerId)))
  if (appointmentIds !== undefined) {
    const ids = appointmentIds.map(String)
    filters.push(() => sql<boolean>`appointment_id = ${isAnyOf(ids)}`)
  }
  if (dateFrom !== undefined) filters.push((is) => is('date_of_service', '>=', dateFrom))
  if (dateTo !== undefined) filters.push((is) => is('date_of_service', '<=', dateTo))
  if (dateFrom !== undefined || dateTo !== undefined) filters.push((is) => is('date_of_service', '<>', ''))
  if (returned === true) filters.push((is) => is('returned', 'is not', null))
  if (text.trim() !== '') filters.push(...(await textFilter(db, text, today)))
  return filters
}
