import type { EncounterId } from '../../../encounter/Encounter.js'
import * as words from '../../../messages/en/fhir.js'
import type { Sayable } from '../../../messages/Told.js'
import { tellerOf } from '../../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../../schema/isDictionary.js'
import type { AdministrativeSex, AppointmentEntry, PatientEntry, ProviderEntry } from '../../Directory.js'
import type { FhirSystems } from '../FhirClientOptions.js'
import { localTimeOf } from '../mapping/instants.js'
import { identifierIn, listOf, partOf, referenceTo, textOf } from '../mapping/readJson.js'
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

/** The uses of names, the best first; any other one, such as of a nickname or a maiden name, comes last. */
const nameUses: readonly (readonly unknown[])[] = [['official'], ['usual'], [undefined], ['temp']]

/** The name of a Patient or a Practitioner, "Doe, Jane"; undefined where it has none. */
export const nameOf = (resource: unknown): string | undefined => {
  const names = listOf(resource, 'name')
  const placeOf = ({ use }: Dictionary): number => {
    const place = nameUses.findIndex((uses) => uses.includes(use))
    return place < 0 ? nameUses.length : place
  }
  const [name] = names.toSorted((a, b) => placeOf(a) - placeOf(b))
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

/** What replaces a Patient, as it says itself. */
const replacementsOf = (resource: Dictionary): readonly Dictionary[] =>
  listOf(resource, 'link')
    .filter(({ type }) => type === 'replaced-by')
    .map((link) => partOf(link, 'other'))

/** Those that no other one of them replaces: after a merge both may have the number. */
export const withoutReplaced = (found: readonly Dictionary[]): readonly Dictionary[] => {
  const references = new Set(found.map(referenceTo))
  return found.filter(
    (one) => !replacementsOf(one).some((other) => references.has(textOf(other, 'reference') ?? '')),
  )
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

/** A patient who is found to be selected: one whose record was merged into another one cannot be. */
export const foundPatientEntry = (patient: Dictionary, context: EntryContext): PatientEntry => {
  const entry = patientEntry(patient, context)
  const [replacement] = replacementsOf(patient)
  if (replacement === undefined) return entry
  const unselectable = tell('merged', textOf(replacement, 'display') ?? '')
  return { ...entry, id: referenceTo(patient), unselectable }
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
