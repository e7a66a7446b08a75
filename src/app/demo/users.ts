import type { User } from '../../encounter/User.js'

/** The users that the demo can be signed in as. Invented, as everybody in the demo is. */
export const demoUsers: readonly [User, ...User[]] = [
  { id: 'lee', name: 'Dr. Lee', providerId: 201, capabilities: ['edit', 'submit', 'return', 'void'] },
  {
    id: 'desk',
    name: 'Robin (front desk)',
    capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
  },
]

/** The user of an id; the first where there is none. */
export const demoUserOf = (id: string | null): User =>
  demoUsers.find((user) => user.id === id) ?? demoUsers[0]
