// The page of one encounter, around its form.

export const copyToNew = 'Copy to new'
export const print = 'Print'
export const mayNotEdit = 'You do not have permission to edit encounters, so you cannot start one.'
export const appointmentFailed = 'The appointment could not be loaded.'
export const appointmentFailedHint = 'The directory is unavailable or no longer has it.'
export const withoutAppointment = 'Start without an appointment'
export const tryAgain = 'Try again'
export const backToEncounter = 'Back to the encounter'
