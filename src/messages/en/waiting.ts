// The status line of a form whose changes wait on this device.

/** @param count All changes that wait on this device. */
export const waitingToSend = (count: number): string => `Waiting to send (${count})`

/** @param why A sentence. */
export const notSent = (why: string): string => `Not sent: ${why}`
