import type { User } from '../../encounter/User.js'

/** The users the demo can sign in as. Like everyone in the demo, they are invented. */
export const demoUsers: readonly [User, ...User[]] = [
  { id: 'lee', name: 'Dr. Lee', providerId: 201, capabilities: ['edit', 'submit', 'return', 'void'] },
  {
    id: 'desk',
    name: 'Robin (front desk)',
    capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
  },
]
