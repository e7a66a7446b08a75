// The section of Settings about who is signed in.

export const section = 'Users'
export const demo =
  'This is a demo without sign-in: anyone who opens it can act as any user, and approve. On a server, your site can have everyone sign in.'
/** Precedes the name of the user, who has signed in. */
export const signedIn = 'You are signed in as'
export const lock = (minutes: number): string =>
  minutes === 1
    ? 'The app locks after 1 minute without a key or pointer.'
    : `The app locks after ${minutes} minutes without a key or pointer.`
