// Signing in with an issuer, the lock and the sign-out: the pages that stand in the place of the app.

export const ended = 'You are signed out. Sign in again to continue.'
export const issuerUnavailable = 'The sign-in service is unavailable. Check the connection and try again.'

export const signingIn = 'Signing in'
export const signingInWhy = 'You are being taken to the sign-in page.'
export const signIn = 'Sign in'
export const tryAgain = 'Try again'

export const signedOut = 'You are signed out'
export const signedOutWhy = 'Nothing of a patient is left in this browser.'

export const notSignedIn = 'You are not signed in'
export const refused = 'The sign-in service did not sign you in.'
/** @param reason What the service says, in its own language. */
export const refusedBecause = (reason: string): string =>
  `The sign-in service did not sign you in: “${reason}”`
export const wrongAnswer =
  'The answer of the sign-in service does not belong to a sign-in from this tab. It may be old. Sign in again.'
