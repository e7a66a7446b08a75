import type { Directory } from '../../client/Directory.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FormValues } from '../../schema/formValues.js'
import type { SessionForm } from './SessionForm.js'

/** Knows the patient of each appointment in a form, and clears an appointment when another patient is selected. */
export interface AppointmentWatch {
  /** Whether an appointment is known to be this patient's. */
  belongsTo(appointment: unknown, patient: string): boolean
  /** Takes a stored visit as right, without a look-up. */
  trust(visit: FormValues): void
  /** Looks up the form's appointment, and changes nothing. */
  lookUp(): void
  /** Call it whenever a value has changed. */
  changed(): void
}

/**
 * Creates an {@link AppointmentWatch} over a form.
 *
 * @param onKnown Called when an appointment's patient is known.
 */
export const createAppointmentWatch = (
  form: Pick<SessionForm, 'values' | 'set'>,
  { appointment: property, patient: patientProperty }: EncounterUi,
  directory: Directory | undefined,
  onKnown: () => void,
): AppointmentWatch => {
  const patientOf = new Map<unknown, string>()
  let last: FormValues = {}

  const lookUp = async (patientChanged: boolean): Promise<void> => {
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
    // A newly selected appointment stays: it is about to fill in its patient.
    if (!patientChanged || String(entry.patientId) === String(patient)) return
    if (now[property] === appointment && now[patientProperty] === patient) form.set(property, '')
  }

  return {
    belongsTo: (appointment, patient) => directory === undefined || patientOf.get(appointment) === patient,
    trust: (visit) => {
      last = { ...visit }
      if (property !== undefined) patientOf.set(visit[property], String(visit[patientProperty]))
    },
    lookUp: () => void lookUp(false),
    changed: () => {
      const values = form.values()
      const patientChanged = values[patientProperty] !== last[patientProperty]
      const appointmentChanged = property !== undefined && values[property] !== last[property]
      if (patientChanged || appointmentChanged) void lookUp(patientChanged)
    },
  }
}
