// The verbs of the workflow that ships. A host that passes its own table passes its own words.

export const submit = 'Submit'
export const approve = 'Approve'
export const returnToDraft = 'Return to draft'
export const reopen = 'Reopen'
export const voidIt = 'Void'
