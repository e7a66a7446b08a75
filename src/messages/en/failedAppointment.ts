// Replaces a form whose appointment could not be looked up.

export const appointmentFailed = 'The appointment could not be loaded.'
export const appointmentFailedHint = 'The directory is unavailable or no longer has it.'
export const withoutAppointment = 'Start without an appointment'
export const tryAgain = 'Try again'
