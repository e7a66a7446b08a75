// A server that keeps encounters. Whole sentences that stand alone or after "Not saved:".

export const unreachable = 'The server is unavailable. Check the connection and try again.'
export const timedOut = 'The server did not answer in time. Try again in a moment.'
export const isBusy = 'The server is busy. Try again in a moment.'
export const failed = 'The server could not do this. Try again in a moment.'
export const signedOut = 'You are signed out. Sign in again to continue.'
export const mayNot = 'You do not have permission to do this. Sign in as someone who does.'
export const isGone = 'This encounter is not on the server. Look for it in the list.'
export const isRefused = 'The server does not accept this. Check the fields and try again.'
export const wasChanged =
  'Someone changed this encounter while you were editing. Review it, then make your change again.'
export const isFull = 'The server has no space left. Ask whoever runs it to make some.'
export const unexpectedAnswer =
  'The answer is not from the encounter server. Check the connection, and whether a sign-in page or a proxy stands in between.'
