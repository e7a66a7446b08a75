import type { Encounter as FhirEncounter, Identifier } from 'fhir/r4.js'
import type { Encounter } from '../../../encounter/Encounter.js'
import { sameJson } from '../../../encounter/sameJson.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import type { EncounterRecord } from '../../EncounterClient.js'
import { fhirDateOf } from './children.js'
import { type FhirContext, idTextOf } from './FhirContext.js'
import { codeSystemUrls, extensionUrls, ownSystems } from './names.js'
import { type FindChild, isBilling, isOfOther } from './otherDiagnoses.js'
import { providerElementId, providerIn, readStructure } from './readEncounter.js'
import { isFhirText, jsonText, listOf, textOf } from './readJson.js'
import { type FoundReferences, referenceOf, subjectOf } from './references.js'
import { stampExtension, type WriteStamp } from './stamp.js'

/** Keys that an Encounter remembers, beside that of its creation. A retry after as many other writes is a conflict. */
const rememberedKeys = 40

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

/** The keys of the writes of an Encounter, oldest first. */
export const keysOf = (encounter: Dictionary): readonly string[] =>
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
  const providerBefore = providerIn(before)
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
              id: providerElementId,
              type: [{ coding: [{ system: codeSystemUrls.participation, code: 'PPRF' }] }],
              individual: provider,
            },
          ]),
      ...listOf(before, 'participant').filter((participant) => participant !== providerBefore),
    ],
    appointment: appointment === undefined ? [] : [appointment],
    period: date === undefined ? undefined : { start: date, end: date },
    diagnosis: [
      ...conditions.map((reference, index) => ({
        condition: { reference },
        use: billingUse,
        rank: index + 1,
      })),
      ...listOf(before, 'diagnosis').filter(
        (diagnosis) => !isBilling(diagnosis) || isOfOther(diagnosis, find),
      ),
    ],
    extension: [
      stampExtension({ ...stamp, diagnoses: conditions.length }),
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
