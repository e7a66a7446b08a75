import type { Reference } from 'fhir/r4.js'
import type { Encounter } from '../../../encounter/Encounter.js'
import { type FhirContext, idTextOf } from './FhirContext.js'
import { isFhirText } from './readJson.js'

/** The kinds of resources that an encounter refers to by an identifier. */
export type ReferenceKind = 'patient' | 'provider' | 'appointment'

/** The resource type of each kind. */
export const resourceTypes = {
  patient: 'Patient',
  provider: 'Practitioner',
  appointment: 'Appointment',
} as const satisfies Readonly<Record<ReferenceKind, string>>

/** The resources with the identifiers of an encounter; absent where the server has none. */
export type FoundReferences = {
  readonly [K in ReferenceKind]?: {
    readonly reference: string
    /** The value of the identifier. */
    readonly value: string
    readonly display?: string
  }
}

/** The identifiers that an encounter refers by. */
export const referredBy = (
  encounter: Encounter,
  { ui }: FhirContext,
): { readonly [K in ReferenceKind]?: string } => {
  const entries = (
    [
      ['patient', ui.patient],
      ['provider', ui.provider],
      ['appointment', ui.appointment],
    ] as const
  ).flatMap(([kind, property]) => {
    const text = idTextOf(encounter, property)
    return text !== undefined && isFhirText(text) ? [[kind, text] as const] : []
  })
  return Object.fromEntries(entries)
}

/**
 * The reference of one kind. Where the server has no such resource it is a logical one, by identifier alone: a draft can
 * be saved, and the checks say what is missing.
 */
export const referenceOf = (
  kind: ReferenceKind,
  encounter: Encounter,
  found: FoundReferences,
  context: FhirContext,
): Reference | undefined => {
  const value = referredBy(encounter, context)[kind]
  if (value === undefined) return undefined
  const known = found[kind]
  return {
    ...(known === undefined ? undefined : { reference: known.reference }),
    type: resourceTypes[kind],
    identifier: { system: context.systems[kind], value },
    ...(known?.display === undefined ? undefined : { display: known.display }),
  }
}

/** The patient of a child. FHIR requires one; the schema may allow an id that no identifier can hold. */
export const subjectOf = (encounter: Encounter, found: FoundReferences, context: FhirContext): Reference =>
  referenceOf('patient', encounter, found, context) ?? { type: 'Patient', display: 'Unknown' }
