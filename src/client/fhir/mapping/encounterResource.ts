import type { Encounter as FhirEncounter, Identifier } from 'fhir/r4.js'
import type { Encounter } from '../../../encounter/Encounter.js'
import { sameJson } from '../../../encounter/sameJson.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import { isDictionary } from '../../../schema/isDictionary.js'
import type { EncounterMarks, EncounterRecord } from '../../EncounterClient.js'
import { isAbsentOr, isMarks } from '../../storedShapes.js'
import { diagnosisIn, fhirDateOf, procedureIn } from './children.js'
import { type FhirContext, idTextOf, typedId } from './FhirContext.js'
import { codeSystemUrls, extensionUrls, ownSystems } from './names.js'
import {
  extensionOf,
  identifierIn,
  isFhirText,
  jsonIn,
  jsonText,
  listOf,
  partOf,
  textOf,
} from './readJson.js'
import { type FoundReferences, referenceOf, subjectOf } from './references.js'
import { stampExtension, stampOf, versionOf, type WriteStamp } from './stamp.js'

/** Keys that an Encounter remembers, beside that of its creation. A retry after as many other writes is a conflict. */
const rememberedKeys = 40

/** Looks up a child by its reference, `Condition/id` or `ChargeItem/id`. */
export type FindChild = (reference: string) => Dictionary | undefined

/** What an Encounter is made of. */
export interface EncounterParts {
  readonly record: Pick<EncounterRecord, 'encounter' | 'marks'>
  readonly stamp: WriteStamp
  readonly found: FoundReferences
  /** References of its Conditions and ChargeItems, in the order of the form. */
  readonly conditions: readonly string[]
  readonly chargeItems: readonly string[]
  /** The Encounter as it is on the server: what others have added to it stays. */
  readonly before: Dictionary
}

const billingUse = { coding: [{ system: codeSystemUrls.diagnosisRole, code: 'billing' }] }

const hasCoding = (concept: unknown, system: string, code: string): boolean =>
  listOf(concept, 'coding').some((coding) => coding.system === system && coding.code === code)

const isBilling = (diagnosis: Dictionary): boolean =>
  hasCoding(diagnosis.use, codeSystemUrls.diagnosisRole, 'billing')

const isPerformer = (participant: Dictionary): boolean =>
  listOf(participant, 'type').some((type) => hasCoding(type, codeSystemUrls.participation, 'PPRF'))

/** The keys of the writes of an Encounter, oldest first. */
const keysOf = (encounter: Dictionary): readonly string[] =>
  listOf(encounter, 'identifier')
    .filter(({ system }) => system === ownSystems.writeKey)
    .map((identifier) => textOf(identifier, 'value') ?? '')

const identifiersOf = (
  encounter: Encounter,
  key: string,
  before: Dictionary,
  { ui, systems }: FhirContext,
): (Dictionary | Identifier)[] => {
  const number = idTextOf(encounter, ui.identifier)
  const others = listOf(before, 'identifier').filter(
    ({ system }) => system !== systems.encounter && system !== ownSystems.writeKey,
  )
  const [first, ...rest] = keysOf(before).filter((known) => known !== key)
  const keys = [...(first === undefined ? [] : [first]), ...rest.slice(-rememberedKeys), key]
  return [
    ...(number !== undefined && isFhirText(number) ? [{ system: systems.encounter, value: number }] : []),
    ...keys.map((value): Identifier => ({ use: 'secondary', system: ownSystems.writeKey, value })),
    ...others,
  ]
}

const ownExtensions: readonly unknown[] = [
  extensionUrls.write,
  extensionUrls.charge,
  extensionUrls.properties,
  extensionUrls.marks,
]

/** The Encounter that stands for a write whose children are not there yet. No reader takes it for an encounter. */
export const placeholderOf = (
  encounter: Encounter,
  key: string,
  found: FoundReferences,
  context: FhirContext,
): FhirEncounter => ({
  resourceType: 'Encounter',
  identifier: [{ use: 'secondary', system: ownSystems.writeKey, value: key }],
  status: 'unknown',
  class: { system: codeSystemUrls.actCode, code: 'AMB' },
  type: [{ coding: [{ ...context.encounterType }] }],
  subject: subjectOf(encounter, found, context),
})

/** What the elements of FHIR give back of an encounter, apart from its codes. */
const readElements = (resource: Dictionary, context: FhirContext): Record<string, unknown> => {
  const { ui, systems } = context
  const performer = listOf(resource, 'participant').find(isPerformer)
  const ids = [
    [ui.identifier, identifierIn(resource, systems.encounter)],
    [ui.patient, identifierOfReference(resource.subject, systems.patient)],
    [ui.provider, identifierOfReference(performer?.individual, systems.provider)],
    [
      ui.appointment,
      listOf(resource, 'appointment')
        .map((appointment) => identifierOfReference(appointment, systems.appointment))
        .find((value) => value !== undefined),
    ],
  ] as const
  const date = textOf(resource.period, 'start')
  return Object.fromEntries([
    ...ids.flatMap(([property, text]) =>
      property === undefined || text === undefined ? [] : [[property, typedId(text, property, context)]],
    ),
    ...(date === undefined ? [] : [[ui.dateOfService, date.slice(0, 10)]]),
  ])
}

const identifierOfReference = (reference: unknown, system: string): string | undefined => {
  const identifier = partOf(reference, 'identifier')
  return identifier.system === system ? textOf(identifier, 'value') : undefined
}

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

/** The references of an Encounter's own Conditions and ChargeItems, in the order of the form. */
export const childReferencesOf = (
  resource: Dictionary,
): {
  readonly conditions: readonly (string | undefined)[]
  readonly chargeItems: readonly (string | undefined)[]
} => ({
  conditions: listOf(resource, 'diagnosis')
    .filter(isBilling)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ condition }) => textOf(condition, 'reference')),
  chargeItems: listOf(extensionOf(resource, extensionUrls.charge), 'extension')
    .filter(({ url }) => url === 'item')
    .map(({ valueReference }) => textOf(valueReference, 'reference')),
})

/** What the resources give back of an encounter without its own properties; undefined where a code is missing. */
const readStructure = (
  resource: Dictionary,
  find: FindChild,
  status: string | undefined,
  context: FhirContext,
): Encounter | undefined => {
  const { ui } = context
  const references = childReferencesOf(resource)
  const diagnoses = codesOf(references.conditions, find, diagnosisIn)
  const procedures = codesOf(references.chargeItems, find, procedureIn)
  if (diagnoses === undefined || procedures === undefined) return undefined
  return {
    ...readElements(resource, context),
    ...(status === undefined ? undefined : { [ui.status]: status }),
    ...(diagnoses.length === 0 ? undefined : { [ui.diagnoses.property]: diagnoses }),
    ...(procedures.length === 0 ? undefined : { [ui.procedures.property]: procedures }),
  }
}

/** Properties that are not given back as they are by the elements of FHIR. */
const propertiesBeside = (structure: Encounter, encounter: Encounter): Encounter =>
  Object.fromEntries(
    Object.entries(encounter).filter(
      ([property, value]) => !Object.hasOwn(structure, property) || !sameJson(structure[property], value),
    ),
  )

/** Makes the Encounter of a record. */
export const encounterResource = (
  { record, stamp, found, conditions, chargeItems, before }: EncounterParts,
  find: FindChild,
  context: FhirContext,
): Dictionary => {
  const { encounter, marks } = record
  const provider = referenceOf('provider', encounter, found, context)
  const appointment = referenceOf('appointment', encounter, found, context)
  const date = fhirDateOf(encounter, context)
  const structured = {
    ...before,
    resourceType: 'Encounter',
    identifier: identifiersOf(encounter, stamp.key, before, context),
    status: 'finished',
    class: { system: codeSystemUrls.actCode, code: 'AMB', display: 'ambulatory' },
    type: [{ coding: [{ ...context.encounterType }] }],
    subject: subjectOf(encounter, found, context),
    participant: [
      ...(provider === undefined
        ? []
        : [
            {
              type: [{ coding: [{ system: codeSystemUrls.participation, code: 'PPRF' }] }],
              individual: provider,
            },
          ]),
      ...listOf(before, 'participant').filter((participant) => !isPerformer(participant)),
    ],
    appointment: appointment === undefined ? [] : [appointment],
    period: date === undefined ? undefined : { start: date, end: date },
    diagnosis: [
      ...conditions.map((reference, index) => ({
        condition: { reference },
        use: billingUse,
        rank: index + 1,
      })),
      ...listOf(before, 'diagnosis').filter((diagnosis) => !isBilling(diagnosis)),
    ],
    extension: [
      stampExtension(stamp),
      ...(chargeItems.length === 0
        ? []
        : [
            {
              url: extensionUrls.charge,
              extension: chargeItems.map((reference) => ({ url: 'item', valueReference: { reference } })),
            },
          ]),
      ...(marks === undefined ? [] : [{ url: extensionUrls.marks, valueString: jsonText(marks) }]),
    ],
  }
  const rest = propertiesBeside(readStructure(structured, find, stamp.status, context) ?? {}, encounter)
  return withoutEmpty({
    ...structured,
    extension: [
      ...structured.extension,
      ...(Object.keys(rest).length === 0
        ? []
        : [{ url: extensionUrls.properties, valueString: jsonText(rest) }]),
      ...listOf(before, 'extension').filter(({ url }) => !ownExtensions.includes(url)),
    ],
  })
}

/** FHIR has no empty lists. */
const withoutEmpty = (resource: Dictionary): Dictionary =>
  Object.fromEntries(
    Object.entries(resource).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Reads a record from an Encounter and its children. */
export type ReadRecord =
  | { readonly kind: 'record'; readonly record: EncounterRecord }
  /** Another system's, or one whose write never came to its end. */
  | { readonly kind: 'other' }
  /** A part of it is missing or cannot be read. */
  | { readonly kind: 'damaged' }

/**
 * Reads the record of an Encounter.
 *
 * @param task The task of the encounter, whose status counts where it is of the same write; a part-way failure may have
 * left it behind.
 */
export const recordOf = (
  resource: Dictionary,
  find: FindChild,
  task: { readonly key: string | undefined; readonly status: string | undefined } | undefined,
  context: FhirContext,
): ReadRecord => {
  const stamp = stampOf(resource)
  if (stamp === undefined) return { kind: 'other' }
  const status =
    stamp.status !== undefined && task?.key === stamp.key ? (task.status ?? stamp.status) : stamp.status
  const structure = readStructure(resource, find, status, context)
  const propertiesExtension = extensionOf(resource, extensionUrls.properties)
  const properties = propertiesExtension === undefined ? {} : jsonIn(propertiesExtension)
  const marksExtension = extensionOf(resource, extensionUrls.marks)
  const marks: unknown = marksExtension === undefined ? undefined : (jsonIn(marksExtension) ?? null)
  if (structure === undefined || !isDictionary(properties) || !isAbsentOr<EncounterMarks>(marks, isMarks)) {
    return { kind: 'damaged' }
  }
  const encounter = { ...structure, ...properties }
  const id = encounter[context.ui.identifier]
  if (typeof id !== 'string' && typeof id !== 'number') return { kind: 'damaged' }
  return {
    kind: 'record',
    record: {
      id,
      encounter,
      version: versionOf(resource, stamp),
      updatedAt: stamp.at,
      updatedBy: stamp.by,
      ...(marks === undefined ? undefined : { marks }),
    },
  }
}
