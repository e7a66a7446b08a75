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

/** Characters of an id: the database finds nothing by one of some thousand. */
const longestId = 200

/** Whether nothing is in a row. Papa Parse has what is beyond the columns in one list. */
const isBlank = (row: Row): boolean =>
  Object.values(row)
    .flat()
    .every((text) => (text ?? '').trim() === '')

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
  const required = (column: string): string => {
    if (textOf(column) === '') problems.push(`${at}: “${column}” is empty.`)
    return textOf(column)
  }
  return {
    at,
    textOf,
    required,
    id: (column: string): string => {
      if (required(column).length > longestId) {
        problems.push(`${at}: “${column}” has more than ${longestId} characters.`)
      }
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
  const content = text.replace(/^\uFEFF?\s*/, '')
  // Rows that are empty are kept, so that the others are counted right, and would mislead who guesses this.
  const { delimiter } = Papa.parse(content, { preview: 10, skipEmptyLines: 'greedy' }).meta
  const { data, errors, meta } = Papa.parse<Row>(content, { header: true, delimiter })
  const columns = meta.fields ?? []
  const kind = kindOf(columns)
  const unknown = kind === undefined ? [] : columns.filter((column) => !columnsOf[kind].includes(column))
  const problems = [
    // Patients whose date of birth has another name would come in as providers, and without it.
    ...unknown.map(
      (column) =>
        `${file}: there is no column “${column}” of ${kind}. Rename or remove it; there are ${columnsOf[kind ?? 'patients'].join(', ')}.`,
    ),
    ...errors
      .filter(({ row }) => row === undefined || data[row] === undefined || !isBlank(data[row]))
      .map(({ row, message }) => `${file}, row ${(row ?? 0) + 2}: ${message}.`),
  ]
  // As a spreadsheet counts them: with the header, and with those that are empty.
  const rows = data.flatMap((row, position) =>
    isBlank(row) ? [] : readerOf(row, `${file}, row ${position + 2}`, problems),
  )
  const ids = new Set<string>()
  const uniqueId = (row: (typeof rows)[number]): EncounterId => {
    const id = row.id('id')
    if (ids.has(id)) problems.push(`${row.at}: the id ${id} stands in an earlier row, too.`)
    ids.add(id)
    return idOf(id)
  }

  if (kind === 'appointments') {
    const appointments = rows.map((row) => {
      const time = row.textOf('time')
      if (time !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) {
        problems.push(`${row.at}: “time” has to be a time such as 09:30, not “${time}”.`)
      }
      return {
        id: uniqueId(row),
        patientId: idOf(row.id('patientId')),
        providerId: idOf(row.id('providerId')),
        date: row.date('date'),
        ...(time === '' ? undefined : { time }),
      }
    })
    return { entries: { appointments }, problems }
  }
  if (kind === 'patients') {
    const patients = rows.map((row) => {
      const given = row.textOf('sex').toLowerCase()
      const sex = sexes.find((known) => known === given)
      if (given !== '' && sex === undefined) {
        problems.push(`${row.at}: “sex” has to be one of ${sexes.join(', ')}, or empty.`)
      }
      return {
        id: uniqueId(row),
        name: row.required('name'),
        ...(row.textOf('birthDate') === '' ? undefined : { birthDate: row.date('birthDate') }),
        ...(sex === undefined ? undefined : { sex }),
      }
    })
    return { entries: { patients }, problems }
  }
  if (kind === 'providers') {
    const providers = rows.map((row) => ({
      id: uniqueId(row),
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
