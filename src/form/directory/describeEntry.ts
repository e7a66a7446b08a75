import type { AppointmentEntry, PatientEntry, ProviderEntry } from '../../client/Directory.js'
import type { Formats } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'

const separator = ' · '

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(separator)

/** The text with each part isolated: next to an Arabic name the parts of a date would swap places. */
export const isolateParts = (text: string): string =>
  text
    .split(separator)
    .map((part) => (part === '' ? '' : isolate(part)))
    .join(separator)

/** "Doe, Jane · 03/15/1985 · 100234". Date of birth and id tell patients of one name apart. */
export const describePatient = (
  { name, birthDate, id, unselectable }: PatientEntry,
  { formatDate }: Formats,
): string =>
  joined([
    name,
    birthDate && formatDate(birthDate, 'numeric'),
    unselectable === undefined ? String(id) : undefined,
  ])

/** "Dr. Lee". */
export const describeProvider = ({ name }: ProviderEntry): string => name

/** "Jun 15, 2026 9:00 AM · Doe, Jane · Dr. Lee". */
export const describeAppointment = (
  { date, time }: AppointmentEntry,
  patient: PatientEntry | undefined,
  provider: ProviderEntry | undefined,
  { formatDate, formatTime }: Formats,
): string =>
  joined([
    `${formatDate(date)}${time === undefined ? '' : ` ${formatTime(time)}`}`,
    patient?.name,
    provider?.name,
  ])
