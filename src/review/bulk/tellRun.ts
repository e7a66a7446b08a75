import { formatCount } from '../../messages/formats.js'
import type { BulkState } from '../session/runState.js'
import { countOf } from './countOf.js'

/** How far a run came: "Submit: done for 118 encounters", "120 of 200 submitted before this page was reloaded". */
export const tellRun = ({
  task: { transition, targets },
  moved,
  isInterrupted,
}: Extract<BulkState, { kind: 'finished' }>): string => {
  const { action, tone, to } = transition
  if (!isInterrupted) return `${action}: done for ${countOf(moved.size)}`
  const done = `${formatCount(moved.size)} of ${formatCount(targets.length)}`
  const deed = tone === 'forward' ? `${done} ${to.toLowerCase()}` : `${action}: ${done} done`
  return `${deed} before this page was reloaded`
}
