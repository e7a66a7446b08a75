import type { AppointmentEntry, PatientEntry, ProviderEntry } from '../../../client/Directory.js'
import { formatDate } from '../../../encounter/calendarDate.js'
import { isolate } from '../../../ui/isolate.js'

const separator = ' · '

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(separator)

/** The same with each part isolated: next to an Arabic name the parts of a date would change places. */
export const isolateParts = (text: string): string =>
  text
    .split(separator)
    .map((part) => (part === '' ? '' : isolate(part)))
    .join(separator)

/** "Doe, Jane · 1985-03-15 · 100234": name, date of birth and id tell two patients apart. */
export const describePatient = ({ name, birthDate, id }: PatientEntry): string =>
  joined([name, birthDate, String(id)])

/** "Dr. Lee". */
export const describeProvider = ({ name }: ProviderEntry): string => name

/** "Jun 15, 2026 09:00 · Doe, Jane · Dr. Lee". */
export const describeAppointment = (
  { date, time }: AppointmentEntry,
  patient: PatientEntry | undefined,
  provider: ProviderEntry | undefined,
): string =>
  joined([`${formatDate(date)}${time === undefined ? '' : ` ${time}`}`, patient?.name, provider?.name])
