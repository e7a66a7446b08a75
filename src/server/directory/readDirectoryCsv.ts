import Papa from 'papaparse'
import type { AdministrativeSex } from '../../client/Directory.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { DirectoryUpdate } from './putEntries.js'

/** The entries of a file, and what is wrong with it. */
export interface DirectoryCsv {
  readonly entries: DirectoryUpdate
  /** One line each. The entries are only used if there are none. */
  readonly problems: readonly string[]
}

const columnsOf: Readonly<Record<keyof DirectoryUpdate, readonly string[]>> = {
  patients: ['id', 'name', 'birthDate', 'sex'],
  providers: ['id', 'name'],
  appointments: ['id', 'patientId', 'providerId', 'date', 'time'],
}

const kindOf = (columns: readonly string[]): keyof DirectoryUpdate | undefined => {
  if (columns.includes('patientId')) return 'appointments'
  if (columns.includes('birthDate') || columns.includes('sex')) return 'patients'
  return columns.includes('id') && columns.includes('name') ? 'providers' : undefined
}

type Row = Readonly<Record<string, string | undefined>>

const sexes: readonly AdministrativeSex[] = ['female', 'male', 'other', 'unknown']

/** Ids of the schema that ships are numbers; a number with a leading zero is none. */
const idOf = (text: string): EncounterId =>
  /^[1-9]\d*$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text

/** Whether a text is a date, YYYY-MM-DD, that there is. */
export const isDate = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Reads the columns of one row, and notes what is wrong with them. */
const readerOf = (row: Row, at: string, problems: string[]) => {
  const textOf = (column: string): string => row[column]?.trim() ?? ''
  return {
    textOf,
    required: (column: string): string => {
      if (textOf(column) === '') problems.push(`${at}: “${column}” is empty.`)
      return textOf(column)
    },
    date: (column: string): string => {
      if (!isDate(textOf(column))) {
        problems.push(`${at}: “${column}” has to be a date such as 1985-03-15, not “${textOf(column)}”.`)
      }
      return textOf(column)
    },
  }
}

/**
 * Reads patients (`id,name,birthDate,sex`), providers (`id,name`) or appointments
 * (`id,patientId,providerId,date,time`). The header row tells which.
 *
 * @param file Name of the file, for messages.
 */
export const readDirectoryCsv = (file: string, text: string): DirectoryCsv => {
  const { data, errors, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  })
  const columns = meta.fields ?? []
  const kind = kindOf(columns)
  const unknown = kind === undefined ? [] : columns.filter((column) => !columnsOf[kind].includes(column))
  const problems = [
    // Patients whose date of birth has another name would come in as providers, and without it.
    ...unknown.map(
      (column) =>
        `${file}: there is no column “${column}” of ${kind}. Rename or remove it; there are ${columnsOf[kind ?? 'patients'].join(', ')}.`,
    ),
    ...errors.map(({ row, message }) => `${file}, row ${(row ?? 0) + 2}: ${message}.`),
  ]
  const rows = data.map((row, position) => readerOf(row, `${file}, row ${position + 2}`, problems))
  const ids = new Set<string>()
  const uniqueId = ({ required }: (typeof rows)[number], position: number): EncounterId => {
    const id = required('id')
    if (ids.has(id))
      problems.push(`${file}, row ${position + 2}: the id ${id} stands in an earlier row, too.`)
    ids.add(id)
    return idOf(id)
  }

  if (kind === 'appointments') {
    const appointments = rows.map((row, position) => {
      const time = row.textOf('time')
      if (time !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) {
        problems.push(`${file}, row ${position + 2}: “time” has to be a time such as 09:30, not “${time}”.`)
      }
      return {
        id: uniqueId(row, position),
        patientId: idOf(row.required('patientId')),
        providerId: idOf(row.required('providerId')),
        date: row.date('date'),
        ...(time === '' ? undefined : { time }),
      }
    })
    return { entries: { appointments }, problems }
  }
  if (kind === 'patients') {
    const patients = rows.map((row, position) => {
      const given = row.textOf('sex').toLowerCase()
      const sex = sexes.find((known) => known === given)
      if (given !== '' && sex === undefined) {
        problems.push(`${file}, row ${position + 2}: “sex” has to be one of ${sexes.join(', ')}, or empty.`)
      }
      return {
        id: uniqueId(row, position),
        name: row.required('name'),
        ...(row.textOf('birthDate') === '' ? undefined : { birthDate: row.date('birthDate') }),
        ...(sex === undefined ? undefined : { sex }),
      }
    })
    return { entries: { patients }, problems }
  }
  if (kind === 'providers') {
    const providers = rows.map((row, position) => ({
      id: uniqueId(row, position),
      name: row.required('name'),
    }))
    return { entries: { providers }, problems }
  }
  return {
    entries: {},
    problems: [
      `${file} has neither the columns id,name,birthDate,sex of patients, nor id,name of providers, nor id,patientId,providerId,date,time of appointments.`,
    ],
  }
}
