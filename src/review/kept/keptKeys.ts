import type { User } from '../../encounter/User.js'

/** The key of what is kept of a user's list: the search and the selection. */
export const listKeyOf = ({ id }: Pick<User, 'id'>): string => `${id}:review:list`

/** The key of what is typed as the reason of a bulk run. */
export const bulkReasonKeyOf = ({ id }: Pick<User, 'id'>): string => `${id}:review:reason`
