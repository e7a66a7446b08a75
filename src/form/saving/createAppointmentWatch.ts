import type { Directory } from '../../client/Directory.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FormValues } from '../../schema/formValues.js'
import type { SessionForm } from './SessionForm.js'

/** Knows whose the appointments of a form are: one goes when another patient is chosen. */
export interface AppointmentWatch {
  /** Whether an appointment is known to be this patient's. */
  isOf(appointment: unknown, patient: string): boolean
  /** Takes for granted whose the appointment of a visit is: it is stored like that. */
  trust(visit: FormValues): void
  /** Looks up whose the appointment is that the form begins with, and changes nothing. */
  know(): void
  /** Looks at the values anew: call it whenever one has changed. */
  changed(): void
}

/**
 * Makes an {@link AppointmentWatch} over a form.
 *
 * @param onKnown Told when it is known whose an appointment is.
 */
export const createAppointmentWatch = (
  form: Pick<SessionForm, 'values' | 'set'>,
  { appointment: property, patient: patientProperty }: EncounterUi,
  directory: Directory | undefined,
  onKnown: () => void,
): AppointmentWatch => {
  const patientOf = new Map<unknown, string>()
  let last: FormValues = {}

  const lookUp = async (isOtherPatient: boolean): Promise<void> => {
    const values = form.values()
    last = { ...values }
    const patient = values[patientProperty]
    const appointment = property === undefined ? undefined : values[property]
    if (property === undefined || !patient || typeof appointment !== 'string' || appointment === '') return
    const entry = await directory?.get('appointment', appointment).catch(() => undefined)
    if (entry === undefined) return
    patientOf.set(appointment, String(entry.patientId))
    onKnown()
    const now = form.values()
    // One that was just chosen stays: it is about to fill in its patient.
    if (!isOtherPatient || String(entry.patientId) === String(patient)) return
    if (now[property] === appointment && now[patientProperty] === patient) form.set(property, '')
  }

  return {
    isOf: (appointment, patient) => directory === undefined || patientOf.get(appointment) === patient,
    trust: (visit) => {
      last = { ...visit }
      if (property !== undefined) patientOf.set(visit[property], String(visit[patientProperty]))
    },
    know: () => void lookUp(false),
    changed: () => {
      const values = form.values()
      const isOtherPatient = values[patientProperty] !== last[patientProperty]
      const isOther = property !== undefined && values[property] !== last[property]
      if (isOtherPatient || isOther) void lookUp(isOtherPatient)
    },
  }
}
