import type { CalendarDate, EncounterId } from '../../../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../../encounter/kareoEncounter.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import { EncounterClientError } from '../../EncounterClientError.js'
import type { FhirDirectoryOptions } from '../createFhirClient.js'
import { createLookUps } from '../createLookUps.js'
import { findByIdentifier } from '../findReferences.js'
import { schemaId } from '../mapping/FhirContext.js'
import { localTimeOf } from '../mapping/instants.js'
import { codeSystemUrls } from '../mapping/names.js'
import { identifierIn, listOf, partOf, referenceTo, textOf } from '../mapping/readJson.js'
import { stampOf } from '../mapping/stamp.js'
import { createFhirServer, type FhirServer } from '../server/createFhirServer.js'
import { participantsOf } from './entries.js'
import { isKeptAppointment } from './keptAppointments.js'

/** What is certain of a visit that is open in an EHR. */
export type FoundVisit =
  /** It is an encounter that this package keeps on that server. */
  | { readonly kind: 'own'; readonly id: EncounterId }
  /** It is another system's, of one day. */
  | { readonly kind: 'other'; readonly date: CalendarDate; readonly appointment?: EncounterId }

/** Which visit is open, and of whom. */
export interface VisitToFind {
  /** The ids of the Encounter and the Patient. */
  readonly encounter: string
  readonly patient: string
}

/** The states of a visit that has begun, so that it has a day. */
const begun: readonly unknown[] = ['arrived', 'triaged', 'in-progress', 'finished']

/** The day of a date, or of an instant as the clock of this computer shows it. A year or a month has none. */
const dayOf = (text: string | undefined): CalendarDate | undefined =>
  text !== undefined && text.length <= 10 ? /^\d{4}-\d{2}-\d{2}$/.exec(text)?.[0] : localTimeOf(text)?.date

/** The day of an ambulatory visit; undefined where it may have several, or has not begun. */
const dateOf = (encounter: Dictionary): CalendarDate | undefined => {
  const { system, code } = partOf(encounter, 'class')
  if (code !== 'AMB' || system !== codeSystemUrls.actCode || !begun.includes(encounter.status))
    return undefined
  const [start, end] = [textOf(encounter.period, 'start'), textOf(encounter.period, 'end')]
  const day = dayOf(start)
  return end === undefined || dayOf(end) === day ? day : undefined
}

/** Creates a function that finds a visit by the id of its Encounter; undefined where nothing of it is certain. */
export const createVisitFinder = ({
  schema = kareoEncounterSchema,
  ui = kareoEncounterUi,
  ...options
}: FhirDirectoryOptions): ((visit: VisitToFind) => Promise<FoundVisit | undefined>) => {
  const server: FhirServer = createFhirServer(options)
  const { systems } = options
  const lookUps = createLookUps(server, systems)

  const read = async (type: string, id: string): Promise<Dictionary | undefined> => {
    const found = await server.searchAll(type, [['_id', id]])
    return found.find((resource) => referenceTo(resource) === `${type}/${id}`)
  }

  /** The number of an appointment, if it is the only one with it, of this patient alone, and on that day. */
  const appointmentOn = async (
    date: CalendarDate,
    id: string,
    patient: string,
  ): Promise<EncounterId | undefined> => {
    const resource = await read('Appointment', id)
    if (resource === undefined || !isKeptAppointment(resource)) return undefined
    const patients = new Set(participantsOf(resource, 'Patient'))
    const isOfPatient = patients.size === 1 && patients.has(patient)
    const number = identifierIn(resource, systems.appointment)
    const known = number === undefined ? undefined : schemaId(number, ui.appointment, { schema })
    if (number === undefined || known === undefined || !isOfPatient) return undefined
    if (localTimeOf(textOf(resource, 'start'))?.date !== date) return undefined
    try {
      await findByIdentifier(lookUps, 'appointment', number)
      return known
    } catch (error) {
      // Several have the number.
      if (error instanceof EncounterClientError && error.kind === 'invalid') return undefined
      throw error
    }
  }

  return async ({ encounter: id, patient: patientId }) => {
    const patient = `Patient/${patientId}`
    const encounter = await read('Encounter', id)
    // One of anybody else says nothing of whoever's chart is open.
    if (encounter === undefined || textOf(encounter.subject, 'reference') !== patient) return undefined
    if (stampOf(encounter) !== undefined) {
      const number = identifierIn(encounter, systems.encounter)
      const own = number === undefined ? undefined : schemaId(number, ui.identifier, { schema })
      return own === undefined ? undefined : { kind: 'own', id: own }
    }
    const date = dateOf(encounter)
    if (date === undefined) return undefined
    const [first, another] = listOf(encounter, 'appointment')
    const [, appointmentId] = /^Appointment\/([^/]+)$/.exec(textOf(first, 'reference') ?? '') ?? []
    const appointment =
      appointmentId === undefined || another !== undefined
        ? undefined
        : await appointmentOn(date, appointmentId, patient)
    return { kind: 'other', date, ...(appointment === undefined ? undefined : { appointment }) }
  }
}
