import { formatDate } from '../messages/formats.js'
import type { Finding } from './Finding.js'
import { error, type Rule } from './rule.js'

const unknownPatient: Rule = ({ patientId }, _lists, { ui, factsOf }) =>
  patientId !== undefined && factsOf?.('patient', patientId) === null
    ? [
        error(
          'patient-unknown',
          [ui.patient],
          `The directory has no patient ${patientId}; choose the patient again`,
        ),
      ]
    : []

const unknownProvider: Rule = ({ providerId }, _lists, { ui, factsOf }) =>
  providerId !== undefined && factsOf?.('provider', providerId) === null
    ? [
        error(
          'provider-unknown',
          [ui.provider],
          `The directory has no provider ${providerId}; choose the provider again`,
        ),
      ]
    : []

/** An appointment is of one patient on one day: a visit of another is another visit. */
const wrongAppointment: Rule = (parts, _lists, { ui, factsOf }) => {
  const { appointmentId: id, patientId, dateOfService } = parts
  if (id === undefined || ui.appointment === undefined) return []
  const path = [ui.appointment]
  const appointment = factsOf?.('appointment', id)
  if (appointment === undefined) return []
  if (appointment === null) {
    return [
      error(
        'appointment-unknown',
        path,
        `The directory has no appointment ${id}; choose another or clear it`,
      ),
    ]
  }
  const findings: Finding[] = []
  if (patientId !== undefined && String(appointment.patientId) !== String(patientId)) {
    findings.push(
      error(
        'appointment-other-patient',
        path,
        `Appointment ${id} is of patient ${appointment.patientId}, not of patient ${patientId}; choose another appointment or the right patient`,
      ),
    )
  }
  if (dateOfService !== undefined && appointment.date !== dateOfService) {
    findings.push(
      error(
        'appointment-other-day',
        path,
        `Appointment ${id} is on ${formatDate(appointment.date)}, not on ${formatDate(dateOfService)}; choose another appointment or correct the date`,
      ),
    )
  }
  return findings
}

/** The rules that follow from what the directory says of each reference. */
export const referenceRules: readonly Rule[] = [unknownPatient, unknownProvider, wrongAppointment]
