import type { User } from '../../encounter/User.js'

/** Whom a bearer token belongs to; undefined for one that is not valid. */
export type Authenticate = (token: string) => Promise<User | undefined>
