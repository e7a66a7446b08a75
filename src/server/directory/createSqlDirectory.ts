import { type Kysely, sql } from 'kysely'
import { createMemoryDirectory } from '../../client/createMemoryDirectory.js'
import type {
  AppointmentEntry,
  Directory,
  DirectoryEntries,
  DirectoryKind,
  PatientEntry,
  ProviderEntry,
} from '../../client/Directory.js'
import { readTerms } from '../../client/matchTerms.js'
import { addDays } from '../../codes/addDays.js'
import type { CalendarDate, EncounterId } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import { termQuery } from '../listing/searchText.js'
import { isEntry } from './directoryEntries.js'

const tables = { patient: 'patients', provider: 'providers', appointment: 'appointments' } as const

/** Entries that a search ranks. The best of them are shown. */
const mostRanked = 500

/** The days around today whose appointments rank people, and are themselves searched. */
const daysAround = { before: 30, after: 60 }

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

  const between = async (
    from: CalendarDate,
    to: CalendarDate,
    patientIds?: readonly EncounterId[],
  ): Promise<readonly AppointmentEntry[]> => {
    let rows = db.selectFrom('appointments').select('entry').where('date', '>=', from).where('date', '<=', to)
    if (patientIds !== undefined) {
      rows = rows.where(sql<boolean>`patient_id = any(${patientIds.map(String)}::text[])`)
    }
    return entriesOf('appointment', await rows.orderBy('date').orderBy('time').limit(5_000).execute())
  }

  /** The patients that every word of a text may mean: a superset of what is then matched exactly. */
  const patientsLike = async (text: string): Promise<readonly PatientEntry[]> => {
    const terms = readTerms(text, today())
    const births = await (terms.some((term) => term.isDate)
      ? sql<{
          value: string
        }>`select distinct birth_date as value from patients where birth_date is not null`.execute(db)
      : { rows: [] })
    let rows = db.selectFrom('patients').select('entry')
    for (const term of terms) {
      const born = births.rows
        .map(({ value }) => value)
        .filter((date) => term.matches({ words: [], ids: [], dates: [date] }))
      const named = sql<boolean>`search @@ ${termQuery(term)}::tsquery`
      rows = rows.where((builder) =>
        born.length === 0 ? named : builder.or([named, sql<boolean>`birth_date = any(${born}::text[])`]),
      )
    }
    return entriesOf('patient', await rows.orderBy('folded').limit(mostRanked).execute())
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
        between(from, to),
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
      const appointments = await between(today(), addDays(today(), 7))
      const expected = await peopleOf(appointments.map(({ patientId }) => patientId))
      const patients = [
        ...new Map([...expected, ...(await patientsLike(''))].map((entry) => [entry.id, entry])).values(),
      ]
      return { patients, providers: [], appointments }
    }
    const patients = await patientsLike(text)
    const appointments = await between(
      from,
      to,
      patients.map(({ id }) => id),
    )
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
        await rows.orderBy('date').orderBy('time').orderBy('id').limit(5_000).execute(),
      )
    },
  }
}
