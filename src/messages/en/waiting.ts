// The status line of a form whose changes wait on this device.

import { isolate } from '../isolate.js'

/** @param count All changes that wait on this device. */
export const waitingToSend = (count: number): string => `Waiting to send (${count})`

/** @param name Who made them and is not signed in any more. */
export const waitingForUser = (count: number, name: string): string =>
  `Waiting to send (${count}): sign in as ${isolate(name)}`

/** @param by Who changed the same encounter before the change was sent. */
export const changedFirst = (by: string): string =>
  `Not sent: ${isolate(by)} changed this encounter first. Decide under “Waiting to send”.`

/** @param why A sentence. */
export const notSent = (why: string): string => `Not sent: ${why}`
