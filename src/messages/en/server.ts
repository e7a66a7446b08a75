// What the reference server answers. Whole sentences that stand alone or after "Not saved:".

type Id = number | string

export const damagedRecord = (id: Id): string =>
  `Encounter ${id} is damaged on the server. Ask whoever runs it to restore it from a backup.`
export const keyUsedTwice = 'This was not saved: another change was sent with its key. Save it again.'
export const isBusy = 'The server is busy. Try again in a moment.'
export const isFull = 'The server has no space left. Ask whoever runs it to make some.'
export const failed = 'The server could not do this. Try again in a moment.'
export const signedOut = 'You are signed out. Sign in again to continue.'
export const noSuchAddress = 'The server has nothing at this address.'
export const badRequest = 'The server does not understand this request.'
export const tooLarge = 'This is larger than the server accepts. Send less at once.'
export const needsKey = 'A write needs an Idempotency-Key header.'
export const needsVersion = 'A change of an encounter needs an If-Match header with its version.'
export const needsOneVersion =
  'A change of an encounter needs one version in its If-Match header, as the ETag of the record has it.'
export const badBody = (what: string): string => `The request has no valid “${what}”.`
export const tooManyMatches = (most: string): string =>
  `More than ${most} encounters would have to be checked. Choose a status or dates first.`
export const notHere = (id: Id): string => `Encounter ${id} is not on this server. Look for it in the list.`
