import type { CodeRef } from '../codes/CodeSystem.js'
import { codeRefsWithModifiers } from '../codes/codeRefs.js'
import {
  type CalendarDate,
  type Encounter,
  type EncounterId,
  type EncounterUi,
  readEncounter,
} from './Encounter.js'

/** What the checks need to know of each thing that an encounter refers to. */
export interface ReferenceFacts {
  readonly patient: {
    readonly birthDate?: CalendarDate
    /** As FHIR has it. */
    readonly sex?: 'female' | 'male' | 'other' | 'unknown'
  }
  readonly provider: object
  readonly appointment: { readonly patientId: EncounterId; readonly date: CalendarDate }
}

/** What a reference points to. */
export type ReferenceKind = keyof ReferenceFacts

/** One reference of an encounter. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly id: EncounterId
}

/** What is known of a reference: null where the directory does not have it, undefined while that is not known. */
export type FactsOf = <K extends ReferenceKind>(
  kind: K,
  id: EncounterId,
) => ReferenceFacts[K] | null | undefined

/** What an encounter refers to. */
export const referencesIn = (encounter: Encounter, ui: EncounterUi): readonly Reference[] => {
  const { patientId, providerId, appointmentId } = readEncounter(encounter, ui)
  return [
    ...(patientId === undefined ? [] : [{ kind: 'patient', id: patientId } as const]),
    ...(providerId === undefined ? [] : [{ kind: 'provider', id: providerId } as const]),
    ...(appointmentId === undefined ? [] : [{ kind: 'appointment', id: appointmentId } as const]),
  ]
}

/** What is looked up of the codes of an encounter: codes, and HCPCS modifiers; malformed ones are left out. */
export const codeRefsOf = (encounter: Encounter, ui: EncounterUi): readonly CodeRef[] => {
  const { diagnosisCodes, procedureCodes } = readEncounter(encounter, ui)
  return [
    ...codeRefsWithModifiers(diagnosisCodes, ui.diagnoses.systems),
    ...codeRefsWithModifiers(procedureCodes, ui.procedures.systems),
  ]
}
