export const saveDraft = 'Save draft'

export const saveChanges = 'Save changes'

export const edit = 'Edit'

/** The button of the menu with rare actions. */
export const more = 'More actions'

/** The list of the steps of the workflow. */
export const status = 'Encounter status'
