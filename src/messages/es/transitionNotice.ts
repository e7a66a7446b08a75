/** "Enviado: Doe, Jane, 15 jun 2026." */
export const moved = (status: string, patient: string, date: string): string =>
  `${status}: ${patient}, ${date}.`
export const nextAppointment = 'Próxima cita'
export const undo = 'Deshacer'
