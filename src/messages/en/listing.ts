/** Invalid list queries, which are errors in the host's code. */
export const wrongCursor = 'This page of the list cannot be found. Start again from the first page.'
export const wrongLimit = (limit: number): string =>
  `A page of ${limit} records cannot be listed: the limit must be a whole number, 0 or more.`
export const makesNoChecks =
  'These encounters cannot be filtered or sorted by findings, because they are not checked here. Remove that filter, or give the client an `assess` function.'
export const notSupported =
  'This server cannot filter or sort like that. Remove that filter or choose another order.'
