import { type Kysely, type RawBuilder, sql } from 'kysely'
import { createMemoryDirectory } from '../../client/createMemoryDirectory.js'
import type {
  AppointmentEntry,
  Directory,
  DirectoryEntries,
  DirectoryKind,
  PatientEntry,
  ProviderEntry,
} from '../../client/Directory.js'
import { readTerms, type Term } from '../../client/matchTerms.js'
import { addDays } from '../../codes/addDays.js'
import { daysBetween } from '../../encounter/calendarDate.js'
import type { CalendarDate, EncounterId } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import { datesOf, idQuery, termQuery } from '../listing/searchText.js'
import { isEntry } from './directoryEntries.js'

const tables = { patient: 'patients', provider: 'providers', appointment: 'appointments' } as const

/** Entries that a search ranks. The best of them are shown. */
const mostRanked = 500

/** Appointments of one search before and after today. */
const mostAppointments = 5_000

/** The days around today whose appointments rank people, and are themselves searched. */
const daysAround = { before: 30, after: 60 }

type Condition = RawBuilder<boolean>

/** A term of a search text, and the condition that it names a person. */
interface PersonTerm {
  readonly term: Term
  readonly named: Condition
}

const daysFrom = (from: CalendarDate, to: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day))

const entriesOf = <K extends DirectoryKind>(
  kind: K,
  rows: readonly { readonly entry: unknown }[],
): readonly DirectoryEntries[K][] =>
  rows.map(({ entry }) => entry).filter((entry): entry is DirectoryEntries[K] => isEntry(kind, entry))

/** The directory in the database. What a search finds is ranked by the same code as everywhere. */
export const createSqlDirectory = (db: Kysely<Tables>, today: () => CalendarDate): Directory => {
  const getMany = async <K extends DirectoryKind>(
    kind: K,
    ids: readonly EncounterId[],
  ): Promise<readonly (DirectoryEntries[K] | undefined)[]> => {
    if (ids.length === 0) return []
    const table: (typeof tables)[DirectoryKind] = tables[kind]
    const rows = await db
      .selectFrom(table)
      .select(['id', 'entry'])
      .where(sql<boolean>`id = any(${[...new Set(ids.map(String))]}::text[])`)
      .execute()
    const found = new Map(entriesOf(kind, rows).map((entry) => [String(entry.id), entry]))
    return ids.map((id) => found.get(String(id)))
  }

  const peopleOf = async (ids: readonly EncounterId[]): Promise<readonly PatientEntry[]> =>
    (await getMany('patient', ids)).filter((entry) => entry !== undefined)

  /** The appointments nearest to today, of some patients or that a text may mean: a superset of what is then matched. */
  const nearest = async (
    from: CalendarDate,
    to: CalendarDate,
    {
      patientIds,
      filters = [],
    }: { patientIds?: readonly EncounterId[]; filters?: readonly Condition[] } = {},
  ): Promise<readonly AppointmentEntry[]> => {
    let rows = db.selectFrom('appointments').select('entry')
    for (const filter of filters) rows = rows.where(filter)
    if (patientIds !== undefined) {
      rows = rows.where(sql<boolean>`patient_id = any(${patientIds.map(String)}::text[])`)
    }
    const day = today()
    // Otherwise those of last month would leave no place for today's in a large practice.
    const [ahead, behind] = await Promise.all([
      rows
        .where('date', '>=', from > day ? from : day)
        .where('date', '<=', to)
        .orderBy('date')
        .orderBy('time')
        .limit(mostAppointments)
        .execute(),
      rows
        .where('date', '>=', from)
        .where('date', '<', day)
        .orderBy('date', 'desc')
        .orderBy('time')
        .limit(mostAppointments)
        .execute(),
    ])
    return entriesOf('appointment', [...ahead, ...behind])
  }

  /** For each term of a text, who may be meant by it: by a word of the name, the id or the date of birth. */
  const readPeople = async (
    text: string,
  ): Promise<readonly (PersonTerm & { readonly patients: Condition })[]> => {
    const terms = readTerms(text, today())
    const births = await (terms.some((term) => term.isDate)
      ? sql<{
          value: string
        }>`select distinct birth_date as value from patients where birth_date is not null`.execute(db)
      : { rows: [] })
    return terms.map((term) => {
      const born = datesOf(
        term,
        births.rows.map(({ value }) => value),
      )
      const named = sql<boolean>`search @@ ${termQuery(term)}::tsquery`
      return {
        term,
        named,
        patients: born.length === 0 ? named : sql<boolean>`(${named} or birth_date = any(${born}::text[]))`,
      }
    })
  }

  const appointmentFilters = async (
    text: string,
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<readonly Condition[]> => {
    const people = await readPeople(text)
    const days = people.some(({ term }) => term.isDate) ? daysFrom(from, to) : []
    return people.map(
      ({ term, named, patients }) => sql<boolean>`(
        patient_id in (select id from patients where ${patients})
        or provider_id in (select id from providers where ${named})
        or starts_with(lower(id), ${term.text}) or starts_with(lower(patient_id), ${term.text})
        or date = any(${datesOf(term, days)}::text[]))`,
    )
  }

  /** The patients that every word of a text may mean, whoever has it as their id among them: a superset, as above. */
  const patientsLike = async (text: string): Promise<readonly PatientEntry[]> => {
    const people = await readPeople(text)
    const all = db.selectFrom('patients').select('entry')
    let rows = all
    for (const { patients } of people) rows = rows.where(patients)
    const [only, ...others] = people
    const [found, exact] = await Promise.all([
      rows.orderBy('folded').limit(mostRanked).execute(),
      // Longer ids that begin with it may be more than are ranked.
      only === undefined || others.length > 0
        ? []
        : all.where(sql<boolean>`search @@ ${idQuery(only.term)}::tsquery`).execute(),
    ])
    return [...new Map(entriesOf('patient', [...exact, ...found]).map((entry) => [entry.id, entry])).values()]
  }

  const providers = async (): Promise<readonly ProviderEntry[]> =>
    entriesOf(
      'provider',
      await db.selectFrom('providers').select('entry').orderBy('folded').limit(2_000).execute(),
    )

  const gather = async (kind: DirectoryKind, text: string) => {
    const [from, to] = [addDays(today(), -daysAround.before), addDays(today(), daysAround.after)]
    if (kind === 'provider') return { patients: [], providers: await providers(), appointments: [] }
    if (kind === 'appointment') {
      const [near, exact] = await Promise.all([
        appointmentFilters(text, from, to).then((filters) => nearest(from, to, { filters })),
        getMany('appointment', /^\S+$/.test(text.trim()) ? [text.trim()] : []),
      ])
      const known = new Set(near.map(({ id }) => String(id)))
      const others = exact.filter((entry) => entry !== undefined).filter(({ id }) => !known.has(String(id)))
      const appointments = [...near, ...others]
      const [patients, staff] = await Promise.all([
        peopleOf(appointments.map(({ patientId }) => patientId)),
        providers(),
      ])
      return { patients, providers: staff, appointments }
    }
    if (text.trim() === '') {
      const appointments = await nearest(today(), addDays(today(), 7))
      const expected = await peopleOf(appointments.map(({ patientId }) => patientId))
      const patients = [
        ...new Map([...expected, ...(await patientsLike(''))].map((entry) => [entry.id, entry])).values(),
      ]
      return { patients, providers: [], appointments }
    }
    const patients = await patientsLike(text)
    const appointments = await nearest(from, to, { patientIds: patients.map(({ id }) => id) })
    return { patients, providers: [], appointments }
  }

  return {
    search: async (kind, text, options) =>
      createMemoryDirectory({ ...(await gather(kind, text)), today }).search(kind, text, options),
    get: async (kind, id) => (await getMany(kind, [id]))[0],
    getMany,
    appointments: async ({ from, to, providerId }) => {
      let rows = db
        .selectFrom('appointments')
        .select('entry')
        .where('date', '>=', from)
        .where('date', '<=', to)
      if (providerId !== undefined) rows = rows.where('provider_id', '=', String(providerId))
      return entriesOf(
        'appointment',
        await rows.orderBy('date').orderBy('time').orderBy('id').limit(mostAppointments).execute(),
      )
    },
  }
}
