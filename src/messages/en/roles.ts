// The fields of an encounter by what they are. Empty in English, which names a field from its property and explains it as
// the schema does. A language, or a host, that has a word here says it unless the schema titles the field.

export const labels = {
  patient: '',
  /** Where there is no directory to search. */
  patientId: '',
  provider: '',
  providerId: '',
  appointment: '',
  appointmentId: '',
  dateOfService: '',
  diagnoses: '',
  procedures: '',
  status: '',
  identifier: '',
} as const

/** What stands under a field, in the place of the description of a schema that has no title for it. */
export const help = {
  patientId: '',
  providerId: '',
  appointmentId: '',
  dateOfService: '',
} as const
