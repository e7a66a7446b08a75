import type { Encounter } from '../../../encounter/Encounter.js'
import { type Dictionary, isDictionary } from '../../../schema/isDictionary.js'
import type { EncounterMarks, EncounterRecord } from '../../EncounterClient.js'
import { isAbsentOr, isMarks } from '../../storedShapes.js'
import { diagnosisIn, procedureIn } from './children.js'
import { type FhirContext, typedId } from './FhirContext.js'
import { dayOf } from './instants.js'
import { codeSystemUrls, extensionUrls } from './names.js'
import { type FindChild, isBilling, isOfOther } from './otherDiagnoses.js'
import { extensionOf, hasCoding, identifierIn, jsonIn, listOf, partOf, textOf } from './readJson.js'
import { stampOf, versionOf, type WriteStamp } from './stamp.js'
import type { ReadTask } from './taskResource.js'

/** The id of the participant who is the provider, so that those whom other systems add are told from them. */
export const providerElementId = 'provider'

/** The participant who is the provider: of several performers the one that was written here, else the first. */
export const providerIn = (resource: unknown): Dictionary | undefined => {
  const performers = listOf(resource, 'participant').filter((participant) =>
    listOf(participant, 'type').some((type) => hasCoding(type, codeSystemUrls.participation, 'PPRF')),
  )
  return performers.find(({ id }) => id === providerElementId) ?? performers[0]
}

/** What the elements of FHIR give back of an encounter, apart from its codes. */
const readElements = (resource: Dictionary, context: FhirContext): Record<string, unknown> => {
  const { ui, systems } = context
  const ids = [
    [ui.identifier, identifierIn(resource, systems.encounter)],
    [ui.patient, identifierOfReference(resource.subject, systems.patient)],
    [ui.provider, identifierOfReference(providerIn(resource)?.individual, systems.provider)],
    [
      ui.appointment,
      listOf(resource, 'appointment')
        .map((appointment) => identifierOfReference(appointment, systems.appointment))
        .find((value) => value !== undefined),
    ],
  ] as const
  const date = dayOf(textOf(resource.period, 'start'))
  return Object.fromEntries([
    ...ids.flatMap(([property, text]) =>
      property === undefined || text === undefined ? [] : [[property, typedId(text, property, context)]],
    ),
    ...(date === undefined ? [] : [[ui.dateOfService, date]]),
  ])
}

const identifierOfReference = (reference: unknown, system: string): string | undefined => {
  const identifier = partOf(reference, 'identifier')
  return identifier.system === system ? textOf(identifier, 'value') : undefined
}

/** Whether a child is of the patient of its Encounter, as far as both say: by their number, else by their resource. */
const isOfSamePatient = (encounter: Dictionary, child: Dictionary, system: string): boolean => {
  const subjects = [encounter.subject, child.subject]
  const [number, own] = subjects.map((subject) => identifierOfReference(subject, system))
  if (number !== undefined && own !== undefined) return number === own
  const [reference, given] = subjects.map((subject) => textOf(subject, 'reference'))
  return reference === undefined || given === undefined || reference === given
}

/** Whether an Encounter names a code of another patient: it would be shown, and billed, as one of its own. */
const namesOtherPatient = (resource: Dictionary, find: FindChild, { systems }: FhirContext): boolean =>
  Object.values(childReferencesOf(resource))
    .flat()
    .map((reference) => (reference === undefined ? undefined : find(reference)))
    .some((child) => child !== undefined && !isOfSamePatient(resource, child, systems.patient))

const codesOf = (
  references: readonly (string | undefined)[],
  find: FindChild,
  read: (child: Dictionary | undefined) => string | undefined,
): readonly string[] | undefined => {
  const codes = references.map((reference) => (reference === undefined ? undefined : read(find(reference))))
  // A code that is not there would be one that is silently lost.
  return codes.every((code) => code !== undefined) ? codes : undefined
}

const rankOf = ({ rank }: Dictionary): number => (typeof rank === 'number' ? rank : Number.MAX_SAFE_INTEGER)

const referencesOf = (diagnoses: readonly Dictionary[]): readonly (string | undefined)[] =>
  diagnoses.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ condition }) => textOf(condition, 'reference'))

/**
 * The references of an Encounter's Conditions and ChargeItems, in the order of the form; with those Conditions that other
 * systems have added for billing.
 */
export const childReferencesOf = (
  resource: Dictionary,
): {
  readonly conditions: readonly (string | undefined)[]
  readonly chargeItems: readonly (string | undefined)[]
} => ({
  conditions: referencesOf(listOf(resource, 'diagnosis').filter(isBilling)),
  chargeItems: listOf(extensionOf(resource, extensionUrls.charge), 'extension')
    .filter(({ url }) => url === 'item')
    .map(({ valueReference }) => textOf(valueReference, 'reference')),
})

/** The references of those diagnoses that no other system has added. */
const ownConditionsOf = (resource: Dictionary, find: FindChild): readonly (string | undefined)[] =>
  referencesOf(
    listOf(resource, 'diagnosis').filter((diagnosis) => isBilling(diagnosis) && !isOfOther(diagnosis, find)),
  )

/**
 * Whether a diagnosis that looks like another system's may be one of the encounter's own that has lost its mark: left out,
 * it would be silently lost.
 */
const mayLackOwn = (resource: Dictionary, find: FindChild, { diagnoses }: WriteStamp): boolean => {
  const own = ownConditionsOf(resource, find).length
  return own < childReferencesOf(resource).conditions.length && own !== diagnoses
}

/** What the resources give back of an encounter without its own properties; undefined where a code is missing. */
export const readStructure = (
  resource: Dictionary,
  find: FindChild,
  status: string | undefined,
  context: FhirContext,
): Encounter | undefined => {
  const { ui } = context
  const diagnoses = codesOf(ownConditionsOf(resource, find), find, diagnosisIn)
  const procedures = codesOf(childReferencesOf(resource).chargeItems, find, procedureIn)
  if (diagnoses === undefined || procedures === undefined) return undefined
  return {
    ...readElements(resource, context),
    ...(status === undefined ? undefined : { [ui.status]: status }),
    ...(diagnoses.length === 0 ? undefined : { [ui.diagnoses.property]: diagnoses }),
    ...(procedures.length === 0 ? undefined : { [ui.procedures.property]: procedures }),
  }
}

/** Reads a record from an Encounter and its children. */
export type ReadRecord =
  | { readonly kind: 'record'; readonly record: EncounterRecord }
  /** Another system's, or one whose write never came to its end. */
  | { readonly kind: 'other' }
  /** A part of it is missing or cannot be read, or is of another patient. */
  | {
      readonly kind: 'damaged'
      readonly isOfOtherPatient?: boolean
      /** References of what is missing or cannot be read, as far as that is known. */
      readonly parts?: readonly string[]
    }

/** The references of an Encounter that lead to no code of ours. */
const unreadableIn = (resource: Dictionary, find: FindChild): readonly string[] => {
  const { conditions, chargeItems } = childReferencesOf(resource)
  return [...conditions, ...chargeItems]
    .filter((reference) => reference !== undefined)
    .filter((reference) => {
      const child = find(reference)
      return (diagnosisIn(child) ?? procedureIn(child)) === undefined
    })
}

/**
 * Reads the record of an Encounter.
 *
 * @param task The task of the encounter, whose status counts where it is of the same write; a part-way failure may have
 * left it behind.
 */
export const recordOf = (
  resource: Dictionary,
  find: FindChild,
  task: ReadTask | undefined,
  context: FhirContext,
): ReadRecord => {
  const stamp = stampOf(resource)
  if (stamp === undefined) return { kind: 'other' }
  if (namesOtherPatient(resource, find, context)) return { kind: 'damaged', isOfOtherPatient: true }
  if (mayLackOwn(resource, find, stamp)) return { kind: 'damaged', parts: unreadableIn(resource, find) }
  // Another system moves the status of the task alone: that is a version of its own, so that it is a conflict as well.
  const moved =
    task?.key === stamp.key &&
    stamp.status !== undefined &&
    task.status !== undefined &&
    task.status !== stamp.status
      ? task
      : undefined
  const status = moved?.status ?? stamp.status
  const structure = readStructure(resource, find, status, context)
  const propertiesExtension = extensionOf(resource, extensionUrls.properties)
  const properties = propertiesExtension === undefined ? {} : jsonIn(propertiesExtension)
  const marksExtension = extensionOf(resource, extensionUrls.marks)
  const marks: unknown = marksExtension === undefined ? undefined : (jsonIn(marksExtension) ?? null)
  if (structure === undefined || !isDictionary(properties) || !isAbsentOr<EncounterMarks>(marks, isMarks)) {
    return { kind: 'damaged', parts: unreadableIn(resource, find) }
  }
  const encounter = { ...structure, ...properties }
  const id = encounter[context.ui.identifier]
  if (typeof id !== 'string' && typeof id !== 'number') return { kind: 'damaged' }
  return {
    kind: 'record',
    record: {
      id,
      encounter,
      version: `${versionOf(resource, stamp)}${moved === undefined ? '' : `.${moved.versionId ?? moved.status}`}`,
      updatedAt: stamp.at,
      updatedBy: stamp.by,
      ...(marks === undefined ? undefined : { marks }),
    },
  }
}
