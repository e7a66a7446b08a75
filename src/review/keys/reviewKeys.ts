import type { Capability } from '../../encounter/User.js'
import * as words from '../../messages/en/keys.js'

interface ReviewKey {
  readonly keys: readonly string[]
  readonly does: string
  /** A user with one of these has it; absent: everybody. */
  readonly of?: readonly Capability[]
  /** In the tab "Today": what it does there, where that differs; absent: nothing. */
  readonly today?: string
}

/** The keys of the review, as they are shown and told to assistive technology. */
const reviewKeys: readonly ReviewKey[] = [
  { keys: ['j', '↓'], does: words.next, today: words.nextVisit },
  { keys: ['k', '↑'], does: words.previous, today: words.previousVisit },
  { keys: ['Enter'], does: words.open, today: words.openVisit },
  { keys: ['Esc'], does: words.goBack },
  { keys: ['e'], does: words.edit, of: ['edit'] },
  { keys: ['s', words.submitKeys], does: words.submit, of: ['submit'] },
  { keys: ['a'], does: words.approve, of: ['approve'] },
  { keys: ['r'], does: words.giveBack, of: ['return', 'reopen'] },
  { keys: ['z'], does: words.undo, of: ['submit', 'approve', 'return', 'reopen'], today: words.undo },
  { keys: ['x'], does: words.select },
  { keys: ['/'], does: words.search },
  { keys: ['n'], does: words.newEncounter, of: ['edit'], today: words.newEncounter },
  { keys: ['?'], does: words.help, today: words.help },
]

/** Those that this user has; without single keys only those that no speech input types. */
export const keysOf = (
  capabilities: readonly Capability[],
  { singleKeys, inToday }: { readonly singleKeys: boolean; readonly inToday: boolean },
): readonly ReviewKey[] =>
  reviewKeys.flatMap((row) => {
    const does = inToday ? row.today : row.does
    const keys = singleKeys ? row.keys : row.keys.filter((key) => key.length > 1 || /[↑↓]/.test(key))
    const isOffered = row.of === undefined || row.of.some((one) => capabilities.includes(one))
    return isOffered && keys.length > 0 && does !== undefined ? [{ ...row, keys, does }] : []
  })
