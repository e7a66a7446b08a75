import { kareoEncounterSchema, kareoEncounterUi } from '../../../encounter/kareoEncounter.js'
import * as words from '../../../messages/en/fhir.js'
import { tellerOf } from '../../../messages/Told.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import { isDictionary } from '../../../schema/isDictionary.js'
import type { PatientEntry, ProviderEntry } from '../../Directory.js'
import { EncounterClientError } from '../../EncounterClientError.js'
import type { FhirDirectoryOptions } from '../createFhirClient.js'
import { createLookUps } from '../createLookUps.js'
import { findByIdentifier } from '../findReferences.js'
import { schemaId } from '../mapping/FhirContext.js'
import { listOf, referenceTo, textOf } from '../mapping/readJson.js'
import type { ReferenceKind } from '../mapping/references.js'
import { createFhirServer, type FhirServer } from '../server/createFhirServer.js'
import { type EntryContext, foundPatientEntry, providerEntry } from './entries.js'

const tell = tellerOf('fhir', words)

/** Finds people by their resource in place of their number, as an EHR names who is signed in and whose chart is open. */
export interface PeopleFinder {
  /** A patient by the id of the resource; undefined if there is none. One whose number is not theirs alone says so. */
  patient(id: string): Promise<PatientEntry | undefined>
  /** The Practitioner that a reference leads to: itself, or that of a PractitionerRole or Person. */
  practitioner(reference: string): Promise<ProviderEntry | undefined>
  /** The codes of a user's roles, each alone and after its system and "|". */
  roles(reference: string): Promise<readonly string[]>
}

const splitReference = (reference: string): readonly [type: string, id: string] => {
  const [type = '', id = ''] = reference.split('/')
  return [type, id]
}

const referenceIn = (value: unknown, name: string): string | undefined =>
  isDictionary(value) && isDictionary(value[name]) ? textOf(value[name], 'reference') : undefined

/** Creates a {@link PeopleFinder}. */
export const createPeopleFinder = ({
  schema = kareoEncounterSchema,
  ui = kareoEncounterUi,
  ...options
}: FhirDirectoryOptions): PeopleFinder => {
  const server: FhirServer = createFhirServer(options)
  const { systems } = options
  const lookUps = createLookUps(server, systems)
  const properties = { patient: ui.patient, provider: ui.provider, appointment: ui.appointment }
  const context: EntryContext = {
    systems,
    toId: (kind, text) => schemaId(text, properties[kind], { schema }),
  }

  const read = async (reference: string): Promise<Dictionary | undefined> => {
    const [type, id] = splitReference(reference)
    const found = await server.searchAll(type, [['_id', id]])
    return found.find((resource) => referenceTo(resource) === reference)
  }

  /** An encounter names people by their number: where it leads to somebody else too, nobody can be selected by it. */
  const withOwnNumber = async <Entry extends PatientEntry | ProviderEntry>(
    kind: Extract<ReferenceKind, 'patient' | 'provider'>,
    resource: Dictionary,
    entry: Entry,
  ): Promise<Entry> => {
    if (entry.unselectable !== undefined) return entry
    const value = String(entry.id)
    try {
      const found = await findByIdentifier(lookUps, kind, value)
      if (found === undefined || referenceTo(found) === referenceTo(resource)) return entry
    } catch (error) {
      if (!(error instanceof EncounterClientError) || error.kind !== 'invalid') throw error
    }
    return { ...entry, id: referenceTo(resource), unselectable: tell('severalEntries', kind, value) }
  }

  const practitionerOf = async (reference: string): Promise<Dictionary | undefined> => {
    const resource = await read(reference)
    if (resource === undefined || resource.resourceType === 'Practitioner') return resource
    const links = [
      referenceIn(resource, 'practitioner'),
      ...listOf(resource, 'link').map((link) => referenceIn(link, 'target')),
    ]
    const leads = [...new Set(links.filter((one) => one !== undefined && /^Practitioner\/[^/]+$/.test(one)))]
    const [lead, another] = leads
    // Of several, which one it is would be a guess.
    return lead === undefined || another !== undefined ? undefined : read(lead)
  }

  const rolesOf = async (reference: string): Promise<readonly Dictionary[]> => {
    if (reference.startsWith('PractitionerRole/')) {
      const role = await read(reference)
      return role === undefined ? [] : [role]
    }
    const practitioner = await practitionerOf(reference)
    if (practitioner === undefined) return []
    return server.searchAll('PractitionerRole', [['practitioner', referenceTo(practitioner)]])
  }

  return {
    patient: async (id) => {
      const resource = await read(`Patient/${id}`)
      return resource && withOwnNumber('patient', resource, foundPatientEntry(resource, context))
    },
    practitioner: async (reference) => {
      const resource = await practitionerOf(reference)
      return resource && withOwnNumber('provider', resource, providerEntry(resource, context))
    },
    roles: async (reference) => {
      const found = await rolesOf(reference)
      return found
        .filter(({ active }) => active !== false)
        .flatMap((role) => listOf(role, 'code').flatMap((code) => listOf(code, 'coding')))
        .flatMap((coding) => {
          const code = textOf(coding, 'code')
          return code === undefined ? [] : [code, `${textOf(coding, 'system') ?? ''}|${code}`]
        })
    },
  }
}
