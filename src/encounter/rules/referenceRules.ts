import * as words from '../../messages/en/findings.js'
import { tellerOf } from '../../messages/Told.js'
import type { Finding } from '../Finding.js'
import { error, type Rule } from './Rule.js'

const tell = tellerOf('findings', words)

const more = { source: tell('sources.directory') }

const unknownPatient: Rule = ({ patientId }, _lists, { ui, factsOf }) =>
  patientId !== undefined && factsOf?.('patient', patientId) === null
    ? [error('patient-unknown', [ui.patient], tell('unknownPatient', String(patientId)), more)]
    : []

const unknownProvider: Rule = ({ providerId }, _lists, { ui, factsOf }) =>
  providerId !== undefined && factsOf?.('provider', providerId) === null
    ? [error('provider-unknown', [ui.provider], tell('unknownProvider', String(providerId)), more)]
    : []

/** An appointment has to match the patient and the date of service. */
const wrongAppointment: Rule = (parts, _lists, { ui, factsOf }) => {
  const { appointmentId: id, patientId, dateOfService } = parts
  if (id === undefined || ui.appointment === undefined) return []
  const path = [ui.appointment]
  const appointment = factsOf?.('appointment', id)
  if (appointment === undefined) return []
  if (appointment === null) {
    return [error('appointment-unknown', path, tell('unknownAppointment', String(id)), more)]
  }
  const findings: Finding[] = []
  if (patientId !== undefined && String(appointment.patientId) !== String(patientId)) {
    findings.push(
      error(
        'appointment-other-patient',
        path,
        tell('appointmentOfOther', String(id), String(appointment.patientId), String(patientId)),
        more,
      ),
    )
  }
  if (dateOfService !== undefined && appointment.date !== dateOfService) {
    findings.push(
      error(
        'appointment-other-day',
        path,
        tell('appointmentOnOtherDay', String(id), appointment.date, dateOfService),
        more,
      ),
    )
  }
  return findings
}

/** The rules that check references against the directory. */
export const referenceRules: readonly Rule[] = [unknownPatient, unknownProvider, wrongAppointment]
