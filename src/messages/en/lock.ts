// The page that stands in the place of the app while it is locked.

export const locked = 'Locked'
export const whyLocked = 'The app locks when no key and no pointer was used for a while.'
export const kept = 'What you entered is kept, encrypted, in this browser.'
/** Precedes the name of the user. */
export const lockedFor = 'It was open for'
export const others = 'Someone else can sign in here, and sees nothing of it.'
export const signInToUnlock = 'Sign in to unlock'
export const demo = 'This is a demo without sign-in: anyone can unlock it.'
export const unlock = 'Unlock'
export const notConfirmed =
  'The sign-in service did not ask who you are, so the app stays locked. Try again, and tell whoever runs this site if this repeats.'
