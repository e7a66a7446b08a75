// The status line of a form whose changes wait on this device.

import { isolate } from '../isolate.js'

/** @param count All changes that wait on this device. */
export const waitingToSend = (count: number): string => `Waiting to send (${count})`

/** @param name Who made them and is not signed in any more. */
export const waitingForUser = (count: number, name: string): string =>
  `Waiting to send (${count}): sign in as ${isolate(name)}`

/** @param why A sentence. */
export const notSent = (why: string): string => `Not sent: ${why}`

/** @param name Who made the changes. */
export const signInAs = (name: string): string =>
  `Someone else is signed in. Sign in as ${isolate(name)} to save this.`

export const noAnswer = 'The server did not answer in two minutes.'
export const removed = 'What waited on this device was removed by a sign-out.'

export const longSent =
  'This new encounter was sent more than six days ago, and the answer was lost: the server may have it. Look for it in the list. If it is there, discard this one, else try again.'
