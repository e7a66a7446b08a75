export const labels = {
  patient: 'Paciente',
  patientId: 'ID del paciente',
  provider: 'Profesional',
  providerId: 'ID del profesional',
  appointment: 'Cita',
  appointmentId: 'ID de la cita',
  dateOfService: 'Fecha del servicio',
  diagnoses: 'Códigos de diagnóstico',
  procedures: 'Códigos de procedimiento',
  status: 'Estado del encuentro',
  identifier: 'ID del encuentro',
} as const

export const help = {
  patientId: 'Número que identifica al paciente.',
  providerId: 'Número que identifica al profesional que atendió.',
  appointmentId: 'Número de la cita, si hubo una.',
  dateOfService: 'Día en que se prestó el servicio.',
} as const
