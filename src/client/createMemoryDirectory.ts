import { daysBetween, todayOf } from '../encounter/calendarDate.js'
import type { CalendarDate, EncounterId } from '../encounter/Encounter.js'
import type {
  AppointmentEntry,
  Directory,
  DirectoryEntries,
  DirectoryKind,
  PatientEntry,
  ProviderEntry,
} from './Directory.js'
import { fold, readTerms, type Searchable, wordsOf } from './matchTerms.js'

const defaultLimit = 20

/** Options of {@link createMemoryDirectory}. */
export interface MemoryDirectoryOptions {
  /** All patients; an empty list where there are none. */
  readonly patients: readonly PatientEntry[]
  /** All providers; an empty list where there are none. */
  readonly providers: readonly ProviderEntry[]
  /** All appointments, of these patients and providers; an empty list where there are none. */
  readonly appointments: readonly AppointmentEntry[]
  /** Today's date at the clinic; default: the local wall clock. */
  readonly today?: () => CalendarDate
}

interface Row<E> extends Searchable {
  readonly entry: E
  /** Dates that rank the entry by how near they are to today. */
  readonly days: readonly CalendarDate[]
  /** Breaks ties between entries that are equally near. */
  readonly label: string
}

const byId = <E extends { readonly id: EncounterId }>(entries: readonly E[]): ReadonlyMap<string, E> =>
  new Map(entries.map((entry) => [String(entry.id), entry]))

/** Days between a date and today. Past dates count half a day more, so that tomorrow ranks before yesterday. */
const distance = (date: CalendarDate, today: CalendarDate): number => {
  const days = daysBetween(today, date)
  return days < 0 ? 0.5 - days : days
}

const nearest = (dates: readonly CalendarDate[], today: CalendarDate): number =>
  dates.reduce((best, date) => Math.min(best, distance(date, today)), Number.POSITIVE_INFINITY)

const order = <T extends number | string>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1)

const isNumber = (text: string): boolean => /^\d{1,15}$/.test(text)

/**
 * Creates what orders text alphabetically, and the numbers in it by value. The collator is made for the first two that need
 * it: on a slow machine it takes longer than the first list of a page.
 */
const createCompare = () => {
  let collator: Intl.Collator | undefined
  return (a: string, b: string): number => {
    if (a === b) return 0
    if (isNumber(a) && isNumber(b)) return order(Number(a), Number(b))
    collator ??= new Intl.Collator('en', { numeric: true })
    return collator.compare(a, b)
  }
}

const find = <E extends { readonly id: EncounterId }>(
  rows: readonly Row<E>[],
  text: string,
  limit: number,
  today: CalendarDate,
): readonly E[] => {
  const terms = readTerms(text, today)
  const wanted = text.trim()
  if (terms.length === 0 && wanted !== '') return []
  const compareText = createCompare()
  return rows
    .filter((row) => terms.every((term) => term.matches(row)))
    .map((row) => ({
      row,
      rank: String(row.entry.id) === wanted ? 0 : row.ids.includes(fold(wanted)) ? 1 : 2,
      away: nearest(row.days, today),
    }))
    .sort(
      (a, b) =>
        order(a.rank, b.rank) ||
        order(a.away, b.away) ||
        compareText(a.row.label, b.row.label) ||
        compareText(String(a.row.entry.id), String(b.row.entry.id)),
    )
    .slice(0, limit)
    .map(({ row }) => row.entry)
}

/**
 * A directory over lists in memory. All search terms must match, in any order: a prefix of a word of a name (ignoring
 * case and accents), a prefix of an id, or a complete or partial date. Appointments are also found by their patient,
 * provider and date. The exact id ranks first, then the most likely entries: appointments nearest to today, earlier
 * times first; people by their nearest appointment, then by name.
 */
export const createMemoryDirectory = ({
  patients,
  providers,
  appointments,
  today = () => todayOf(new Date()),
}: MemoryDirectoryOptions): Directory => {
  const known: { readonly [K in DirectoryKind]: ReadonlyMap<string, DirectoryEntries[K]> } = {
    patient: byId(patients),
    provider: byId(providers),
    appointment: byId(appointments),
  }
  const daysOf = new Map<string, CalendarDate[]>()
  for (const { patientId, date } of appointments) {
    const days = daysOf.get(String(patientId)) ?? []
    days.push(date)
    daysOf.set(String(patientId), days)
  }
  const rows: { readonly [K in DirectoryKind]: readonly Row<DirectoryEntries[K]>[] } = {
    patient: patients.map((entry) => ({
      entry,
      words: wordsOf(entry.name),
      ids: [fold(String(entry.id))],
      dates: entry.birthDate === undefined ? [] : [entry.birthDate],
      days: daysOf.get(String(entry.id)) ?? [],
      label: entry.name,
    })),
    provider: providers.map((entry) => ({
      entry,
      words: wordsOf(entry.name),
      ids: [fold(String(entry.id))],
      dates: [],
      days: [],
      label: entry.name,
    })),
    appointment: appointments.map((entry) => {
      const patient = known.patient.get(String(entry.patientId))
      const provider = known.provider.get(String(entry.providerId))
      return {
        entry,
        words: [...wordsOf(patient?.name ?? ''), ...wordsOf(provider?.name ?? '')],
        ids: [String(entry.id), String(entry.patientId)].map(fold),
        dates: patient?.birthDate === undefined ? [entry.date] : [entry.date, patient.birthDate],
        days: [entry.date],
        label: entry.time ?? '',
      }
    }),
  }
  return {
    search: async (kind, text, { signal, limit = defaultLimit } = {}) => {
      signal?.throwIfAborted()
      return find(rows[kind], text, limit, today())
    },
    get: async (kind, id, { signal } = {}) => {
      signal?.throwIfAborted()
      return known[kind].get(String(id))
    },
    getMany: async (kind, ids, { signal } = {}) => {
      signal?.throwIfAborted()
      return ids.map((id) => known[kind].get(String(id)))
    },
    appointments: async ({ from, to, providerId }, { signal } = {}) => {
      signal?.throwIfAborted()
      const compareText = createCompare()
      return appointments
        .filter(
          (entry) =>
            entry.date >= from &&
            entry.date <= to &&
            (providerId === undefined || String(entry.providerId) === String(providerId)),
        )
        .toSorted(
          (a, b) =>
            order(a.date, b.date) ||
            order(a.time ?? '', b.time ?? '') ||
            compareText(String(a.id), String(b.id)),
        )
    },
  }
}
