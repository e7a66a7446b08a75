export const appointmentFailed = 'No se pudo cargar la cita.'
export const appointmentFailedHint = 'El directorio no está disponible o ya no la tiene.'
export const withoutAppointment = 'Empezar sin una cita'
export const tryAgain = 'Intentar de nuevo'
