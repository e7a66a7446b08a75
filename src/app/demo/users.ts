import type { User } from '../../encounter/User.js'

/** The users that the demo can be signed in as. Invented, as everybody in the demo is. */
export const demoUsers: readonly [User, ...User[]] = [
  { id: 'lee', name: 'Dr. Lee', capabilities: ['edit', 'submit', 'return', 'void'] },
  {
    id: 'desk',
    name: 'Robin (front desk)',
    capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
  },
]
