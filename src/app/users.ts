import type { User } from '../encounter/User.js'

/** The users that can be signed in as; the first one is, at first. */
export type AppUsers = readonly [User, ...User[]]

/** The user with an id; the first user if there is none. */
export const userOf = (users: AppUsers, id: string | null): User =>
  users.find((user) => user.id === id) ?? users[0]
