// The page of the changes that wait on this device, and the line in the header that leads there.

export const title = 'Waiting to send'
export const explanation =
  'These changes are saved on this device and not yet on the server. They are sent by themselves once the server answers. Nothing is removed unless you discard it.'
export const nothing = 'Nothing is waiting: the server has every change made on this device.'
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

export const differences = 'What differs. Sending yours replaces what is on the server.'
export const changedSince = 'What was changed since'
export const seen = 'When you made it'
export const property = 'Field'
export const mine = 'Yours'
export const theirs = 'On the server'
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
export const keep = 'Keep it'
