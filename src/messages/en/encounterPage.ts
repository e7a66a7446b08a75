// The page of one encounter, around its form.

export const copyToNew = 'Copy to new'
export const print = 'Print'
export const mayNotEdit = 'You do not have permission to edit encounters, so you cannot start one.'

/** The reason for setting an encounter aside that the form cannot show. */
export const couldNotShow = 'It could be read but not shown.'
