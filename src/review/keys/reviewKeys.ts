import type { Capability } from '../../encounter/User.js'
import * as words from '../../messages/en/keys.js'

interface ReviewKey {
  readonly keys: readonly string[]
  readonly label: string
  /** Any one of these makes the key available. Absent: available to everybody. */
  readonly capabilities?: readonly Capability[]
  /** What the key does in the tab "Today". Absent: nothing. */
  readonly todayLabel?: string
}

/** The keyboard shortcuts as the help dialog lists them. */
const reviewKeys: readonly ReviewKey[] = [
  { keys: ['j', '↓'], label: words.next, todayLabel: words.nextVisit },
  { keys: ['k', '↑'], label: words.previous, todayLabel: words.previousVisit },
  { keys: ['Enter'], label: words.open, todayLabel: words.openVisit },
  { keys: ['Esc'], label: words.goBack },
  { keys: ['e'], label: words.edit, capabilities: ['edit'] },
  { keys: ['s', words.submitKeys], label: words.submit, capabilities: ['submit'] },
  { keys: ['a'], label: words.approve, capabilities: ['approve'] },
  { keys: ['r'], label: words.giveBack, capabilities: ['return', 'reopen'] },
  {
    keys: ['z'],
    label: words.undo,
    capabilities: ['submit', 'approve', 'return', 'reopen'],
    todayLabel: words.undo,
  },
  { keys: ['x'], label: words.select },
  { keys: ['/'], label: words.search },
  { keys: ['n'], label: words.newEncounter, capabilities: ['edit'], todayLabel: words.newEncounter },
  { keys: ['?'], label: words.help, todayLabel: words.help },
]

/** The shortcuts of this user. With single keys off, only those that speech input cannot type by accident. */
export const availableKeys = (
  capabilities: readonly Capability[],
  { singleKeys, inToday }: { readonly singleKeys: boolean; readonly inToday: boolean },
): readonly ReviewKey[] =>
  reviewKeys.flatMap((row) => {
    const label = inToday ? row.todayLabel : row.label
    const keys = singleKeys ? row.keys : row.keys.filter((key) => key.length > 1 || /[↑↓]/.test(key))
    const isAllowed =
      row.capabilities === undefined || row.capabilities.some((one) => capabilities.includes(one))
    return isAllowed && keys.length > 0 && label !== undefined ? [{ ...row, keys, label }] : []
  })
