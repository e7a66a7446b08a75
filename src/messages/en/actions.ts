export const submitKeys = 'Ctrl Enter'
export const saveDraft = 'Save draft'

export const saveChanges = 'Save changes'

export const edit = 'Edit'

/** The button of the menu with what is rarely done. */
export const more = 'More actions'

/** The list of the steps of the workflow. */
export const status = 'Encounter status'

/** "Submitted: Doe, Jane, Jun 15, 2026." */
export const moved = (status: string, patient: string, date: string): string =>
  `${status}: ${patient}, ${date}.`

export const nextAppointment = 'Next appointment'

export const undo = 'Undo'
