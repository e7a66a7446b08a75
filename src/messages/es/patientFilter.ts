export const patient = 'Paciente'
