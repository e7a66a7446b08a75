// Signing in with an issuer and out again: the pages that stand in the place of the app.

export const ended = 'You are signed out. Sign in again to continue.'
export const issuerUnavailable = 'The sign-in service is unavailable. Check the connection and try again.'

export const signingIn = 'Signing in'
export const signingInWhy = 'You are being taken to the sign-in page.'
export const signingOut = 'Signing out'
export const signingOutWhy = 'What this browser kept of patients for you is being removed.'
export const signIn = 'Sign in'

export const signedOut = 'You are signed out'
export const signedOutWhy = 'What this browser kept of patients for you was removed.'

/** Out of the locked app. */
export const signedOutKept =
  'Sign in, or open the app again from your EHR. What you entered before the app locked stays encrypted in this tab: it is shown again only where you sign in here next and the sign-in service tells when it asked who you are. To be safe, sign out of the service or the EHR as well.'

export const notCleared = 'Not everything was removed'
export const notClearedWhy =
  'You are signed out of this app. Close all of its tabs, then remove the data of this site in the browser’s settings, or tell whoever looks after this computer.'
export const goOn = 'Continue'

export const notSignedIn = 'You are not signed in'
export const refused = 'The sign-in service did not sign you in.'
/** @param reason What the service says, in its own language. */
export const refusedBecause = (reason: string): string =>
  `The sign-in service did not sign you in: “${reason}”`
export const wrongAnswer =
  'The answer of the sign-in service does not belong to a sign-in from this tab. It may be old. Sign in again.'
export const expired =
  'The answer of the sign-in service had already expired. Check that the date and time of this computer are right, then sign in again.'
/** The ID token repeats another “nonce” than the one that was sent. */
export const otherNonce =
  'The answer of the sign-in service is for another sign-in (the “nonce” of its ID token is not the one that was sent), so you were not signed in. Sign in again. If this repeats, ask whoever runs the service to have its ID tokens repeat the “nonce”.'
export const noIdToken =
  'The sign-in service does not say who you are: its answer has no ID token, or one without a “sub” that can be read, so you were not signed in. Sign in again. If this repeats, ask whoever runs the service to give this app the scope “openid”.'
/** @param given What the token says; empty if nothing. */
export const otherIssuer = (given: string, expected: string): string =>
  `The answer of the sign-in service is from “${given}” and not from “${expected}”, so you were not signed in. Ask whoever runs this site to correct the issuer in config.json, or whoever runs the service to correct the “issuer” that it says it is.`
export const otherAudience = (clientId: string): string =>
  `The answer of the sign-in service is for another app than “${clientId}”, so you were not signed in. Sign in again. If this repeats, ask whoever runs this site to correct “clientId” in config.json.`
