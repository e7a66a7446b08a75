export const placeholders = {
  patient: 'Nombre, fecha de nacimiento o ID',
  provider: 'Nombre o ID',
  appointment: 'Paciente, fecha o ID',
} as const
