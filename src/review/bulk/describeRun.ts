import type { Messages } from '../../messages/Messages.js'
import type { BulkState } from '../session/runState.js'

/** "118 submitted.", "120 of 200 submitted before the page was reloaded." */
export const describeRun = (
  { task: { transition, targets }, moved, isInterrupted }: Extract<BulkState, { kind: 'finished' }>,
  words: Messages['bulk'],
): string =>
  isInterrupted
    ? words.interrupted(transition, moved.size, targets.length)
    : words.done(transition, moved.size)
