import type { CodeRef } from '../codes/CodeSystem.js'
import { codeRefsWithModifiers } from '../codes/codeRefs.js'
import {
  type CalendarDate,
  type Encounter,
  type EncounterId,
  type EncounterUi,
  readEncounter,
} from './Encounter.js'

/** The facts that the checks need about each referenced entry. */
export interface ReferenceFacts {
  readonly patient: {
    readonly birthDate?: CalendarDate
    /** As in FHIR. */
    readonly sex?: 'female' | 'male' | 'other' | 'unknown'
  }
  readonly provider: object
  readonly appointment: { readonly patientId: EncounterId; readonly date: CalendarDate }
}

/** The kinds of references. */
export type ReferenceKind = keyof ReferenceFacts

/** One reference of an encounter. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly id: EncounterId
}

/** Returns the facts about a reference: null if the directory does not have it, undefined while that is unknown. */
export type FactsOf = <K extends ReferenceKind>(
  kind: K,
  id: EncounterId,
) => ReferenceFacts[K] | null | undefined

/** The references of an encounter. */
export const referencesIn = (encounter: Encounter, ui: EncounterUi): readonly Reference[] => {
  const { patientId, providerId, appointmentId } = readEncounter(encounter, ui)
  return [
    ...(patientId === undefined ? [] : [{ kind: 'patient', id: patientId } as const]),
    ...(providerId === undefined ? [] : [{ kind: 'provider', id: providerId } as const]),
    ...(appointmentId === undefined ? [] : [{ kind: 'appointment', id: appointmentId } as const]),
  ]
}

/** The codes of an encounter to look up, including HCPCS modifiers; malformed ones are left out. */
export const codeRefsOf = (encounter: Encounter, ui: EncounterUi): readonly CodeRef[] => {
  const { diagnosisCodes, procedureCodes } = readEncounter(encounter, ui)
  return [
    ...codeRefsWithModifiers(diagnosisCodes, ui.diagnoses.systems),
    ...codeRefsWithModifiers(procedureCodes, ui.procedures.systems),
  ]
}
