// The page that stands in the place of the app while it is locked.
import { formatCount } from '../formats.js'

export const locked = 'Locked'
export const whyLocked = 'The app locks when the keyboard, mouse and screen are not used for a while.'
export const kept = 'What you entered is kept, encrypted, in this browser.'
/** Precedes the name of the user. */
export const lockedFor = 'It was open for'
export const others = 'Someone else can sign in here, and sees nothing of it.'
export const signInToUnlock = 'Sign in to unlock'
export const demo = 'This is a demo without sign-in: anyone can unlock it.'
export const unlock = 'Unlock'
/** A bulk run that was started before the app locked. */
export const running = (action: string, count: number, total: number): string =>
  `${action}: ${formatCount(count)} of ${formatCount(total)}. This goes on, and what came of it is shown to the user who started it. The app can be unlocked once it is done.`
export const notConfirmed =
  'The sign-in service did not ask who you are, so the app stays locked. Try again, and tell whoever runs this site if this repeats.'
