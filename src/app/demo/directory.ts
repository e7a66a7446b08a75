import { createMemoryDirectory } from '../../client/createMemoryDirectory.js'
import type { AppointmentEntry, Directory, PatientEntry, ProviderEntry } from '../../client/Directory.js'
import type { CalendarDate } from '../../encounter/Encounter.js'

const providers: readonly ProviderEntry[] = [
  { id: 201, name: 'Dr. Lee' },
  { id: 202, name: 'Dr. Okafor' },
  { id: 203, name: 'Morgan Quill, NP' },
]

const patients: readonly PatientEntry[] = [
  { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15' },
  { id: 100235, name: 'Roe, Richard', birthDate: '1952-11-02' },
  { id: 100236, name: 'Sample, Alex', birthDate: '2019-07-21' },
  { id: 100237, name: 'Test, Taylor', birthDate: '1990-01-30' },
  { id: 100238, name: 'Example, Eve', birthDate: '1978-12-09' },
  { id: 100239, name: 'Placeholder, Pat', birthDate: '1966-05-17' },
  { id: 100240, name: 'Mustermann, Max', birthDate: '1948-08-24' },
  { id: 100241, name: 'Nobody, Nora', birthDate: '2001-02-28' },
  { id: 100242, name: 'Doe, John', birthDate: '1985-03-16' },
]

/** The schema's own example. */
const exampleAppointment: AppointmentEntry = {
  id: 5001234,
  patientId: 100234,
  providerId: 201,
  date: '2026-06-15',
  time: '09:00',
}

const todaysAppointments = (today: CalendarDate): readonly AppointmentEntry[] =>
  patients.slice(1).map((patient, index) => ({
    id: 5001300 + index,
    patientId: patient.id,
    providerId: providers[index % providers.length]?.id ?? 201,
    date: today,
    time: `${String(9 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
  }))

/** The demo's patients, providers and appointments: the schema's example, and a day of visits for today. */
export const createDemoDirectory = (today: CalendarDate): Directory =>
  createMemoryDirectory({
    patients,
    providers,
    appointments: [exampleAppointment, ...todaysAppointments(today)],
    today: () => today,
  })
