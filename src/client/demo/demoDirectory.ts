import { addDays } from '../../codes/addDays.js'
import { daysBetween } from '../../encounter/calendarDate.js'
import type { CalendarDate, EncounterId } from '../../encounter/Encounter.js'
import { createMemoryDirectory } from '../createMemoryDirectory.js'
import type { AppointmentEntry, Directory, PatientEntry, ProviderEntry } from '../Directory.js'

const providers: readonly ProviderEntry[] = [
  { id: 201, name: 'Dr. Lee' },
  { id: 202, name: 'Dr. Okafor' },
  { id: 203, name: 'Morgan Quill, NP' },
]

const patients: readonly PatientEntry[] = [
  { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15', sex: 'female' },
  { id: 100235, name: 'Roe, Richard', birthDate: '1952-11-02', sex: 'male' },
  { id: 100236, name: 'Sample, Alex', birthDate: '2019-07-21', sex: 'male' },
  { id: 100237, name: 'Test, Taylor', birthDate: '1990-01-30', sex: 'other' },
  { id: 100238, name: 'Example, Eve', birthDate: '1978-12-09', sex: 'female' },
  { id: 100239, name: 'Placeholder, Pat', birthDate: '1966-05-17' },
  { id: 100240, name: 'Mustermann, Max', birthDate: '1948-08-24', sex: 'male' },
  { id: 100241, name: 'Nobody, Nora', birthDate: '2001-02-28', sex: 'female' },
  { id: 100242, name: 'Doe, John', birthDate: '1985-03-16', sex: 'male' },
]

/** The schema's own example. */
const exampleAppointment: AppointmentEntry = {
  id: 5001234,
  patientId: 100234,
  providerId: 201,
  date: '2026-06-15',
  time: '09:00',
}

/** Ids encode the day, so that those of earlier days stay valid. */
const appointmentsOn = (date: CalendarDate): readonly AppointmentEntry[] =>
  patients.slice(1).map((patient, index) => ({
    id: Number(`${date.replaceAll('-', '')}${index}`),
    patientId: patient.id,
    providerId: providers[index % providers.length]?.id ?? 201,
    date,
    time: `${String(9 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
  }))

/** The day encoded in an appointment's id; undefined if it encodes none. */
const dayOf = (id: EncounterId): CalendarDate | undefined => {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)\d$/.exec(String(id)) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}

/** How many days back the demo has appointments, for "Missing encounters". */
const daysBack = 7

/** The days of a range on which the demo has appointments, in order. */
const daysIn = (from: CalendarDate, to: CalendarDate, today: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: daysBack + 1 }, (_, step) => addDays(today, step - daysBack)).filter(
    (day) => day >= from && day <= to,
  )

/**
 * The demo's patients, providers and appointments: the schema's example, and a day of visits for today. Appointments of
 * earlier days are not searchable but resolve by id, because encounters refer to them. Those of the last week are listed.
 */
export const createDemoDirectory = (today: CalendarDate): Directory => {
  const directoryOf = (appointments: readonly AppointmentEntry[]) =>
    createMemoryDirectory({ patients, providers, appointments, today: () => today })
  const todays = directoryOf([exampleAppointment, ...appointmentsOn(today)])
  const get: Directory['get'] = (kind, id, options) => {
    const day = kind === 'appointment' ? dayOf(id) : undefined
    const directory =
      day !== undefined && daysBetween(day, today) > 0 ? directoryOf(appointmentsOn(day)) : todays
    return directory.get(kind, id, options)
  }
  return {
    search: todays.search,
    get,
    appointments: async (query, options) => {
      const listed = daysIn(query.from, query.to, today).flatMap(appointmentsOn)
      return (await directoryOf([exampleAppointment, ...listed]).appointments?.(query, options)) ?? []
    },
    getMany: (kind, ids, options) => Promise.all(ids.map((id) => get(kind, id, options))),
  }
}
