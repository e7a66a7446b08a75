import type { Capability } from '../../encounter/User.js'

interface ReviewKey {
  readonly keys: readonly string[]
  readonly does: string
  /** A user with one of these has it; absent: everybody. */
  readonly of?: readonly Capability[]
}

/** The keys of the review, as they are shown and told to assistive technology. */
export const reviewKeys: readonly ReviewKey[] = [
  { keys: ['j', '↓'], does: 'Next encounter' },
  { keys: ['k', '↑'], does: 'Previous encounter' },
  { keys: ['Enter'], does: 'Open it; once it is open, go to it' },
  { keys: ['Esc'], does: 'Stop editing; close it' },
  { keys: ['e'], does: 'Edit', of: ['edit'] },
  { keys: ['s'], does: 'Submit', of: ['submit'] },
  { keys: ['a'], does: 'Approve', of: ['approve'] },
  { keys: ['r'], does: 'Return to draft, or reopen', of: ['return', 'reopen'] },
  {
    keys: ['z'],
    does: 'Undo the last of these, as the button says',
    of: ['submit', 'approve', 'return', 'reopen'],
  },
  { keys: ['x'], does: 'Select the row; with Shift: all rows from the last one to it' },
  { keys: ['/'], does: 'Search' },
  { keys: ['n'], does: 'New encounter', of: ['edit'] },
  { keys: ['?'], does: 'These keys' },
]
