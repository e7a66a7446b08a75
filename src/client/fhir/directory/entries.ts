import type { EncounterId } from '../../../encounter/Encounter.js'
import * as words from '../../../messages/en/fhir.js'
import type { Sayable } from '../../../messages/Told.js'
import { tellerOf } from '../../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../../schema/isDictionary.js'
import type { AdministrativeSex, AppointmentEntry, PatientEntry, ProviderEntry } from '../../Directory.js'
import type { FhirSystems } from '../FhirClientOptions.js'
import { identifierIn, listOf, referenceTo, textOf } from '../mapping/readJson.js'
import type { ReferenceKind } from '../mapping/references.js'

const tell = tellerOf('fhir', words)

/** How an identifier becomes an id of the schema. */
export interface EntryContext {
  readonly systems: FhirSystems
  /** The id of the schema that an identifier stands for; undefined for one that the schema cannot hold. */
  readonly toId: (kind: ReferenceKind, text: string) => EncounterId | undefined
}

const givenOf = (name: Dictionary): string =>
  Array.isArray(name.given) ? name.given.filter(isText).join(' ') : ''

/** The name of a Patient or a Practitioner, "Doe, Jane"; undefined where it has none. */
export const nameOf = (resource: unknown): string | undefined => {
  const names = listOf(resource, 'name').filter(({ use }) => use !== 'old')
  const name =
    names.find(({ use }) => use === 'official') ?? names.find(({ use }) => use === 'usual') ?? names[0]
  if (name === undefined) return undefined
  const parts = [textOf(name, 'family'), givenOf(name)].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? textOf(name, 'text') : parts.join(', ')
}

/** All names of a person, former ones too, as a search may have found them. */
export const allNamesOf = (resource: unknown): string =>
  listOf(resource, 'name')
    .map((name) => [textOf(name, 'text') ?? '', textOf(name, 'family') ?? '', givenOf(name)].join(' '))
    .join(' ')

/** The id of an entry, or why it cannot be selected. */
const idOf = (
  kind: ReferenceKind,
  resource: Dictionary,
  { systems, toId }: EntryContext,
): { readonly id: EncounterId; readonly unselectable?: Sayable } => {
  const text = identifierIn(resource, systems[kind])
  const id = text === undefined ? undefined : toId(kind, text)
  if (id !== undefined) return { id }
  return {
    id: referenceTo(resource),
    unselectable:
      text === undefined ? tell('noNumber', kind, systems[kind]) : tell('otherNumber', kind, text),
  }
}

const sexes: readonly AdministrativeSex[] = ['female', 'male', 'other', 'unknown']

export const patientEntry = (patient: Dictionary, context: EntryContext): PatientEntry => {
  const birthDate = textOf(patient, 'birthDate')
  const sex = sexes.find((known) => known === patient.gender)
  return {
    ...idOf('patient', patient, context),
    name: nameOf(patient) ?? tell('unnamed').message,
    // FHIR allows a year alone, which is no date of birth.
    ...(birthDate?.length === 10 ? { birthDate } : undefined),
    ...(sex === undefined ? undefined : { sex }),
  }
}

export const providerEntry = (practitioner: Dictionary, context: EntryContext): ProviderEntry => ({
  ...idOf('provider', practitioner, context),
  name: nameOf(practitioner) ?? tell('unnamed').message,
})

/** The references of an appointment's participants of a type, `Patient/id`. */
export const participantsOf = (
  appointment: Dictionary,
  type: 'Patient' | 'Practitioner',
): readonly string[] =>
  listOf(appointment, 'participant').flatMap(({ actor }) => {
    const reference = isDictionary(actor) ? textOf(actor, 'reference') : undefined
    return reference?.startsWith(`${type}/`) ? [reference] : []
  })

const two = (part: number): string => String(part).padStart(2, '0')

/** The day and time of an instant, as the clock of this computer shows it. */
export const localTimeOf = (
  instant: string | undefined,
): { readonly date: string; readonly time: string } | undefined => {
  const at = new Date(instant ?? '')
  if (Number.isNaN(at.getTime())) return undefined
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

/** An appointment; undefined where it does not say when, of whom, or with whom. */
export const appointmentEntry = (
  appointment: Dictionary,
  people: ReadonlyMap<string, Dictionary>,
  context: EntryContext,
): AppointmentEntry | undefined => {
  const at = localTimeOf(textOf(appointment, 'start'))
  const find = (type: 'Patient' | 'Practitioner') =>
    participantsOf(appointment, type)
      .map((reference) => people.get(reference))
      .find((person) => person !== undefined)
  const [patient, provider] = [find('Patient'), find('Practitioner')]
  if (at === undefined || patient === undefined || provider === undefined) return undefined
  const ids = [
    idOf('appointment', appointment, context),
    idOf('patient', patient, context),
    idOf('provider', provider, context),
  ] as const
  // Whose encounter it is would be a guess.
  const ofSeveral = new Set(participantsOf(appointment, 'Patient')).size > 1 ? [tell('severalPatients')] : []
  const [problem] = [
    ...ofSeveral,
    ...ids.map(({ unselectable }) => unselectable).filter((text) => text !== undefined),
  ]
  return {
    id: ids[0].id,
    patientId: ids[1].id,
    providerId: ids[2].id,
    ...at,
    ...(problem === undefined ? undefined : { unselectable: problem }),
  }
}
