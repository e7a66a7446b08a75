// Said of a change that the outbox does not send by itself. Apart from `waiting`, which every form loads.

import { isolate } from '../isolate.js'

/** @param name Who made the changes. */
export const signInAs = (name: string): string =>
  `Someone else is signed in. Sign in as ${isolate(name)} to save this.`

export const noAnswer = 'The server did not answer in two minutes.'
export const removed = 'What waited on this device was removed by a sign-out.'

export const discarded = 'This change was discarded in another tab.'

export const longSent =
  'This new encounter was sent more than six days ago, and the answer was lost: the server may have it. Look for it in the list. If it is there, discard this one, else try again.'
