// The page of the changes that wait on this device, and the line in the header that leads there.

import { isolate } from '../isolate.js'

export const title = 'Waiting to send'
export const explanation =
  'These changes are saved on this device and not yet on the server. They are sent by themselves once the server answers. Nothing is removed unless you discard it.'
export const nothing = 'Nothing is waiting: the server has every change that you made on this device.'
export const offline =
  'The server is unavailable. You see what this device saw in the last 24 hours, which others may have changed since.'
export const offlineShort = 'Server unavailable'

export const sendNow = 'Send now'
export const sending = 'Sending…'

/** @param count Changes of all encounters. */
export const waitingCount = (count: number): string => `Waiting to send (${count})`
export const decisions = (count: number): string =>
  count === 1 ? '1 needs your decision' : `${count} need your decision`

export const list = 'Changes that wait'

/** What a change does. */
export const created = 'New encounter'
export const updated = 'Saved changes'
export const marked = 'Dismissed or restored a finding'
export const movedTo = (status: string): string => `Status changed to ${status}`

/** @param time When the change was made. */
export const since = (time: string): string => `since ${time}`

export const waits = 'Waits for the server'
export const waitsBehind = 'Waits for your decision about the change before it'
export const uncertain = 'Sent, but the answer was lost. It is sent again, and counts once.'

export const open = 'Open'
export const tryAgain = 'Try again'
export const sendMine = 'Send my change anyway'
export const discard = 'Discard'

/** @param what The encounter, for screen readers. */
export const openOf = (what: string): string => `Open ${what}`
export const tryAgainOf = (what: string): string => `Try again: ${what}`
export const sendMineOf = (what: string): string => `Send my change anyway: ${what}`
export const discardOf = (what: string): string => `Discard: ${what}`

export const sendBoth = 'Send both changes'
export const compare = 'Compare'
/** @param what The encounter, for screen readers. */
export const sendBothOf = (what: string): string => `Send both changes: ${what}`
export const compareOf = (what: string): string => `Compare: ${what}`

/** A change to an encounter that can no longer be changed. "Already approved by Robin. Your change cannot be saved." */
export const closed = (status: string, by: string): string =>
  `Already ${status.toLowerCase()} by ${isolate(by)}. Your change cannot be saved.`
export const lost = 'What differs'

/** Another one changed the same encounter first. */
export const changedBy = (by: string): string =>
  `${isolate(by)} changed this encounter first. Decide what to send.`
export const differences = 'What differs. “Send my change anyway” replaces what is on the server.'
export const changedSince = 'What was changed since'
export const seen = 'When you made it'
export const property = 'Field'
export const mine = 'Yours'
export const theirs = 'On the server'
export const both = 'Both changes'
export const empty = 'Nothing'

export const discardTitle = 'Discard this change?'
export const discardHint =
  'It is only on this device: once discarded, it is lost. What the server has stays as it is.'
/** @param count Changes made after it to the same encounter. */
export const discardFollowing = (count: number): string =>
  count === 1
    ? 'The change made after it to the same encounter is discarded, too.'
    : `The ${count} changes made after it to the same encounter are discarded, too.`
export const discardUncertain = 'The server may have received it already. Check the encounter afterwards.'
export const discardDamagedHint =
  'It cannot be read or sent. Once discarded, nothing on this device tells of it any more.'
export const keep = 'Keep it'

/** @param name Who made the changes. @param count How many of them wait; 0 if none does. */
export const signInAs = (name: string, count: number): string => {
  if (count === 0) return `Sign in as ${isolate(name)} to go on`
  return count === 1
    ? `Sign in as ${isolate(name)} to send this change`
    : `Sign in as ${isolate(name)} to send these ${count} changes`
}
/** Why a change waits while somebody else is signed in. */
export const waitsForSignIn = (name: string): string => `Waits for ${isolate(name)} to sign in`
export const signedOut = 'You are signed out at the server. Your changes stay on this device.'
/** @param name Who is signed in at the server. */
export const otherUser = (name: string): string =>
  `${isolate(name)} is signed in at the server now. Nothing is sent in another person’s name.`

export const newerVersion = 'Reload this page'
export const newerVersionWhy =
  'A newer version of this app has opened what is kept on this device. Until you reload, this page cannot keep changes while the server is unavailable.'
export const reload = 'Reload'

/** @param count Changes on this device that cannot be read. */
export const damagedTitle = (count: number): string =>
  count === 1 ? '1 change is damaged' : `${count} changes are damaged`
/** @param count Changes on this device that cannot be read. */
export const damagedWhy = (count: number): string =>
  `${count === 1 ? 'It was' : 'They were'} made on this device and may never have reached the server. Check the encounters that you worked on then, and enter again what is missing.`
export const damagedList = 'Damaged changes'
/** @param time When the change was made. */
export const made = (time: string): string => `Made ${time}`
export const madeUnknown = 'When it was made is not known'
export const unreadable =
  'This browser has lost the key that encrypts it, or the disk has damaged it. It cannot be read any more.'
export const otherVersion = 'Another version of this app made it. Reload this page to read it.'

/** @param count Changes of other users of this device. */
export const othersCount = (count: number): string =>
  count === 1 ? '1 change of another user waits' : `${count} changes of other users wait`
export const othersTitle = 'Changes of other users'
/** @param name The user's; undefined where it is not known. */
export const otherWaits = (count: number, name: string | undefined): string => {
  const whose = name === undefined ? 'another user' : isolate(name)
  return count === 1 ? `1 change of ${whose} waits` : `${count} changes of ${whose} wait`
}
export const othersWhy =
  'Only the user who made a change can see, send or discard it. It is sent when that user signs in on this device again.'
