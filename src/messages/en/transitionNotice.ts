// The notice after a change of status.

/** "Submitted: Doe, Jane, Jun 15, 2026." */
export const moved = (status: string, patient: string, date: string): string =>
  `${status}: ${patient}, ${date}.`
export const nextAppointment = 'Next appointment'
export const undo = 'Undo'
