// The user in the header where an issuer signs people in, and the question before the sign-out.

export const signOut = 'Sign out'
/** The sign-in is over, and the app is still open. */
export const ended = 'Your sign-in has ended.'
export const endedWhy = 'Nothing is sent until you sign in again. What you enter is kept.'
export const signInAgain = 'Sign in again'

export const title = 'Sign out?'
/** @param count Changes of all encounters. */
export const waiting = (count: number): string =>
  count === 1
    ? '1 change is saved on this device only, and waits to be sent.'
    : `${count} changes are saved on this device only, and wait to be sent.`
export const lost = (count: number): string =>
  count === 1 ? 'Signing out removes it for good.' : 'Signing out removes them for good.'
export const stay = 'Stay signed in'
export const send = 'Send now'
export const sending = 'Sending…'
export const discard = 'Sign out and discard'
export const allSent = 'Everything is sent.'
/** @param count Changes on this device that cannot be read, and are removed. */
export const damaged = (count: number): string =>
  count === 1
    ? 'But for 1 change that is damaged: “Waiting to send” tells when it was made.'
    : `But for ${count} changes that are damaged: “Waiting to send” tells when they were made.`
