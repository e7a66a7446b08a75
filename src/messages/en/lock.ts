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
/** The issuer may have asked, or not: it does not say. */
export const untold =
  'The sign-in service does not say when it asked who you are (its ID token has no “auth_time”), so anyone could be here, and the app stays locked. Try again, or sign out and begin anew: sign in, or open the app again from your EHR. What you entered stays encrypted in this tab, and changes that wait to be sent are kept. Ask whoever runs this site to have the service tell “auth_time”, or to set “asksAgain” or “lockAfterMinutes” in config.json.'
export const signOut = 'Sign out'
export const notConfirmed =
  'The sign-in service did not ask who you are, so the app stays locked. Try again, and tell whoever runs this site if this repeats.'
