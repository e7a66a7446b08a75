import { batchesOf } from '../../../encounter/batchesOf.js'
import { todayOf } from '../../../encounter/calendarDate.js'
import type { CalendarDate, EncounterId } from '../../../encounter/Encounter.js'
import { parseDateText } from '../../../encounter/readDateText.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import type { AppointmentEntry, Directory, DirectoryEntries, DirectoryKind } from '../../Directory.js'
import { wordsOf } from '../../matchTerms.js'
import type { RequestOptions } from '../../RequestOptions.js'
import type { LookUps } from '../createLookUps.js'
import { findByIdentifier } from '../findReferences.js'
import { identifierIn, referenceTo } from '../mapping/readJson.js'
import { resourceTypes } from '../mapping/references.js'
import { type FhirServer, type SearchParameters, token } from '../server/createFhirServer.js'
import {
  allNamesOf,
  appointmentEntry,
  type EntryContext,
  foundPatientEntry,
  participantsOf,
  patientEntry,
  providerEntry,
} from './entries.js'
import { dayBeside, isKeptAppointment } from './keptAppointments.js'

const defaultLimit = 20

/** Identifiers or ids of one search. */
const mostAtOnce = 50

/** What was typed, by what it can be. Whatever part it is of, all of it has to match. */
interface TypedTerms {
  readonly birthDate: CalendarDate | undefined
  readonly identifier: string | undefined
  readonly names: readonly string[]
}

const isNumber = (part: string): boolean => /^\d+$/.test(part)

const readParts = (text: string, today: CalendarDate): TypedTerms => {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '')
  const dates = parts.map((part) => (isNumber(part) ? undefined : parseDateText(part, today)))
  return {
    birthDate: dates.find((date) => date !== undefined),
    identifier: parts.find(isNumber),
    names: parts.filter((part, at) => dates[at] === undefined && !isNumber(part)),
  }
}

/** What a text can mean, the likelier first: "100234" is a number, and a date as people type one. */
const readTyped = (text: string, today: CalendarDate): readonly TypedTerms[] => {
  const whole = parseDateText(text.trim(), today)
  const asDate = whole === undefined ? [] : [{ birthDate: whole, identifier: undefined, names: [] }]
  if (asDate.length > 0 && !isNumber(text.trim())) return asDate
  return [readParts(text, today), ...asDate]
}

/** What {@link createFhirDirectoryOver} needs. */
export interface FhirDirectoryContext extends EntryContext {
  readonly server: FhirServer
  readonly lookUps: LookUps
  readonly now?: () => Date
}

/** Creates the directory of a FHIR server: Patient, Practitioner and Appointment. */
export const createFhirDirectoryOver = ({
  server,
  lookUps,
  now = () => new Date(),
  ...context
}: FhirDirectoryContext): Directory => {
  const { systems } = context

  const byId = async (type: string, references: readonly string[], signal: AbortSignal | undefined) => {
    const found: Dictionary[] = []
    const ids = [...new Set(references)].map((reference) => reference.slice(type.length + 1))
    for (const batch of batchesOf(ids, mostAtOnce)) {
      found.push(...(await server.searchAll(type, [['_id', batch.join(',')]], signal)))
    }
    return found
  }

  const readAppointments = async (
    appointments: readonly Dictionary[],
    signal: AbortSignal | undefined,
  ): Promise<readonly (AppointmentEntry | undefined)[]> => {
    const found = await Promise.all(
      (['Patient', 'Practitioner'] as const).map((type) =>
        byId(
          type,
          appointments.flatMap((appointment) => participantsOf(appointment, type)),
          signal,
        ),
      ),
    )
    const people = new Map(found.flat().map((person) => [referenceTo(person), person]))
    return appointments.map((appointment) => appointmentEntry(appointment, people, context))
  }

  /** Reads resources of one kind as entries, in the same order. */
  const read: {
    readonly [K in DirectoryKind]: (
      resources: readonly Dictionary[],
      signal: AbortSignal | undefined,
    ) => Promise<readonly (DirectoryEntries[K] | undefined)[]>
  } = {
    patient: async (resources) => resources.map((resource) => patientEntry(resource, context)),
    provider: async (resources) => resources.map((resource) => providerEntry(resource, context)),
    appointment: readAppointments,
  }

  const readFound: typeof read = {
    ...read,
    patient: async (resources) => resources.map((resource) => foundPatientEntry(resource, context)),
  }

  /** People whose names, numbers and dates of birth match. */
  const findByTerms = async (
    kind: 'patient' | 'provider',
    { birthDate, identifier, names }: TypedTerms,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<readonly Dictionary[]> => {
    if (kind === 'provider' && birthDate !== undefined) return []
    const parameters: SearchParameters = [
      ...names.map((name) => ['name', name.replace(/[\\,$|]/g, (mark) => `\\${mark}`)] as const),
      ...(birthDate === undefined ? [] : [['birthdate', birthDate] as const]),
      ...(identifier === undefined ? [] : [['identifier', token(systems[kind], identifier)] as const]),
      ['_count', String(limit)],
    ]
    const { resources } = await server.search(resourceTypes[kind], parameters, signal)
    // A server that ignores what it does not know would offer anybody, the first of whom Enter selects.
    return resources.filter((person) => {
      const known = wordsOf(allNamesOf(person))
      return (
        names.every((name) => {
          const words = wordsOf(name)
          return words.length > 0 && words.every((word) => known.some((one) => one.startsWith(word)))
        }) &&
        (birthDate === undefined || person.birthDate === birthDate) &&
        (identifier === undefined || identifierIn(person, systems[kind]) === identifier)
      )
    })
  }

  const findPeople = async (
    kind: 'patient' | 'provider',
    text: string,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<readonly Dictionary[]> => {
    const meanings = readTyped(text, todayOf(now()))
    const found = await Promise.all(meanings.map((terms) => findByTerms(kind, terms, limit, signal)))
    const people = new Map(found.flat().map((person) => [referenceTo(person), person]))
    return [...people.values()].slice(0, limit)
  }

  const findAppointments = async (text: string, limit: number, signal: AbortSignal | undefined) => {
    const today = todayOf(now())
    if (text.trim() === '') {
      const { resources } = await server.search(
        'Appointment',
        [
          ['date', `ge${dayBeside(today, -1)}`],
          ['date', `le${dayBeside(today, 1)}`],
          ['_sort', 'date'],
          ['_count', String(limit)],
        ],
        signal,
      )
      return resources
    }
    const { identifier } = readParts(text, today)
    const people = await findPeople('patient', text, limit, signal)
    const [own, theirs] = await Promise.all([
      identifier === undefined
        ? undefined
        : server.search('Appointment', [['identifier', token(systems.appointment, identifier)]], signal),
      people.length === 0
        ? undefined
        : server.search(
            'Appointment',
            [
              ['patient', people.map(referenceTo).join(',')],
              ['_sort', '-date'],
              ['_count', String(limit)],
            ],
            signal,
          ),
    ])
    return [...(own?.resources ?? []), ...(theirs?.resources ?? [])].slice(0, limit)
  }

  const find = (kind: DirectoryKind, text: string, limit: number, signal: AbortSignal | undefined) =>
    kind === 'appointment' ? findAppointments(text, limit, signal) : findPeople(kind, text, limit, signal)

  const getMany = async <K extends DirectoryKind>(
    kind: K,
    ids: readonly EncounterId[],
    { signal }: RequestOptions = {},
  ): Promise<readonly (DirectoryEntries[K] | undefined)[]> => {
    signal?.throwIfAborted()
    const entries = new Map<string, DirectoryEntries[K] | undefined>()
    const wanted = [...new Set(ids.map(String))]
    const found = await lookUps.find(kind, wanted, signal)
    // Two people with one number are nobody: which of them an encounter is of would be a guess.
    const own = found.flatMap((resources) => (resources.length === 1 ? resources : []))
    for (const [at, entry] of (await read[kind](own, signal)).entries()) {
      entries.set(identifierIn(own[at], systems[kind]) ?? '', entry)
    }
    return ids.map((id) => entries.get(String(id)))
  }

  return {
    search: async (kind, text, { signal, limit = defaultLimit } = {}) => {
      signal?.throwIfAborted()
      const entries = await readFound[kind](await find(kind, text, limit, signal), signal)
      return entries.filter((entry) => entry !== undefined)
    },
    get: async (kind, id, options) => (await getMany(kind, [id], options))[0],
    getMany,
    appointments: async ({ from, to, providerId }, { signal } = {}) => {
      signal?.throwIfAborted()
      const provider =
        providerId === undefined
          ? undefined
          : await findByIdentifier(lookUps, 'provider', String(providerId), signal)
      if (providerId !== undefined && provider === undefined) return []
      // The server's day may begin at another hour than this computer's.
      const found = await server.searchAll(
        'Appointment',
        [
          ['date', `ge${dayBeside(from, -1)}`],
          ['date', `le${dayBeside(to, 1)}`],
          ...(provider === undefined ? [] : [['practitioner', referenceTo(provider)] as const]),
        ],
        signal,
      )
      const kept = found.filter(isKeptAppointment)
      return (await readAppointments(kept, signal))
        .filter((entry) => entry !== undefined)
        .filter(({ date, unselectable }) => date >= from && date <= to && unselectable === undefined)
        .toSorted((a, b) => (`${a.date} ${a.time ?? ''}` < `${b.date} ${b.time ?? ''}` ? -1 : 1))
    },
  }
}
