// Why a record of a backup cannot be restored. Each follows a colon.

export const hasNoId = 'it has no ID'
export const idNotOfData = 'its ID is not the one in its data'
export const idOutOfRange = (most: number): string => `its ID must be a whole number from 1 to ${most}`
export const historyIncomplete = 'its history does not show all of its changes'
