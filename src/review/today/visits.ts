import { openReturnOf } from '../../client/changes/returned.js'
import type { AppointmentEntry } from '../../client/Directory.js'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterId, type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { isVoid, type Workflow } from '../../encounter/workflow.js'

/** How far the documentation of a visit is. `documented`: its encounter is past the draft. */
export type VisitState = 'not-started' | 'draft' | 'returned' | 'documented'

/** An appointment with the encounter that documents it. */
export interface Visit {
  readonly appointment: AppointmentEntry
  /** Undefined if no encounter was started. */
  readonly record: EncounterRecord | undefined
  readonly state: VisitState
}

const stateOf = (record: EncounterRecord | undefined, ui: EncounterUi, workflow: Workflow): VisitState => {
  if (record === undefined) return 'not-started'
  if (readEncounter(record.encounter, ui).status !== workflow.initial) return 'documented'
  return openReturnOf(record) === undefined ? 'draft' : 'returned'
}

/**
 * Pairs appointments with their encounters, in the order of the appointments. A voided encounter documents nothing, nor
 * does one of another patient. Of several encounters of an appointment the furthest along in the workflow counts.
 */
export const visitsOf = (
  appointments: readonly AppointmentEntry[],
  records: readonly EncounterRecord[],
  ui: EncounterUi,
  workflow: Workflow,
): readonly Visit[] => {
  const statuses = workflow.statuses.map(({ status }) => status)
  const byAppointment = new Map<string, { readonly record: EncounterRecord; readonly step: number }>()
  const keyOf = (appointment: EncounterId | undefined, patient: EncounterId | undefined) =>
    JSON.stringify([String(appointment), String(patient)])
  for (const record of records) {
    const { appointmentId, patientId, status = '' } = readEncounter(record.encounter, ui)
    const step = statuses.indexOf(status)
    if (appointmentId === undefined || step < 0 || isVoid(workflow, status)) continue
    const key = keyOf(appointmentId, patientId)
    const before = byAppointment.get(key)
    const isFurther =
      before === undefined ||
      step > before.step ||
      (step === before.step && record.updatedAt > before.record.updatedAt)
    if (isFurther) byAppointment.set(key, { record, step })
  }
  return appointments.map((appointment) => {
    const record = byAppointment.get(keyOf(appointment.id, appointment.patientId))?.record
    return { appointment, record, state: stateOf(record, ui, workflow) }
  })
}

/**
 * The visit to document next: the first one not started after the one just worked on, else the first of the day.
 */
export const nextVisit = <V extends Visit>(
  visits: readonly V[],
  after: EncounterId | undefined,
): V | undefined => {
  const position = visits.findIndex(({ appointment }) => String(appointment.id) === String(after))
  const isOpen = ({ appointment, state }: V) =>
    state === 'not-started' && String(appointment.id) !== String(after)
  return visits.slice(position + 1).find(isOpen) ?? visits.find(isOpen)
}
