/** The keys of the review, as they are shown and told to assistive technology. */
export const reviewKeys = [
  { keys: ['j', '↓'], does: 'Next encounter' },
  { keys: ['k', '↑'], does: 'Previous encounter' },
  { keys: ['Enter'], does: 'Open it; once it is open, go to it' },
  { keys: ['Esc'], does: 'Stop editing; close it' },
  { keys: ['e'], does: 'Edit' },
  { keys: ['s'], does: 'Submit' },
  { keys: ['a'], does: 'Approve' },
  { keys: ['r'], does: 'Return to draft, or reopen' },
  { keys: ['x'], does: 'Select the row; with Shift: all rows from the last one to it' },
  { keys: ['/'], does: 'Search' },
  { keys: ['n'], does: 'New encounter' },
  { keys: ['?'], does: 'These keys' },
] as const
