// The statuses and verbs of the built-in workflow. A host with its own table passes its own words.

export const submit = 'Submit'
export const approve = 'Approve'
export const returnToDraft = 'Return to draft'
export const reopen = 'Reopen'
export const voidIt = 'Void'

/** The names of the statuses, by what an encounter stores. */
export const statuses = {
  Draft: 'Draft',
  Submitted: 'Submitted',
  Approved: 'Approved',
  Voided: 'Voided',
} as const
