import type { Capability } from '../../encounter/User.js'
import { formShortcuts } from '../../form/actions/formShortcuts.js'
import type { Messages } from '../../messages/Messages.js'
import { isSingleKey, type ReviewAction, reviewKeys } from './reviewKeys.js'

interface KeyHelp {
  readonly label: string
  /** Any one of these makes the key available. Absent: available to everybody. */
  readonly capabilities?: readonly Capability[]
  /** What the key does in the tab "Today". Absent: nothing. */
  readonly todayLabel?: string
}

const helpIn = (words: Messages['keys']): Readonly<Record<ReviewAction, KeyHelp>> => ({
  next: { label: words.next, todayLabel: words.nextVisit },
  previous: { label: words.previous, todayLabel: words.previousVisit },
  open: { label: words.open, todayLabel: words.openVisit },
  back: { label: words.goBack },
  edit: { label: words.edit, capabilities: ['edit'] },
  submit: { label: words.submit, capabilities: ['submit'] },
  approve: { label: words.approve, capabilities: ['approve'] },
  returnOrReopen: { label: words.giveBack, capabilities: ['return', 'reopen'] },
  undo: {
    label: words.undo,
    capabilities: ['submit', 'approve', 'return', 'reopen'],
    todayLabel: words.undo,
  },
  select: { label: words.select },
  search: { label: words.search },
  newEncounter: { label: words.newEncounter, capabilities: ['edit'], todayLabel: words.newEncounter },
  help: { label: words.help, todayLabel: words.help },
})

const isAction = (name: string): name is ReviewAction => Object.hasOwn(reviewKeys, name)

/** The keys that this user has, as the help dialog lists them. */
export const availableKeys = (
  capabilities: readonly Capability[],
  {
    singleKeys,
    inToday,
    hasSearch,
  }: { readonly singleKeys: boolean; readonly inToday: boolean; readonly hasSearch: boolean },
  words: Messages['keys'],
): readonly { readonly keys: readonly string[]; readonly label: string }[] => {
  const help = helpIn(words)
  return Object.keys(reviewKeys)
    .filter(isAction)
    .filter((action) => action !== 'search' || hasSearch)
    .flatMap((action) => {
      const { label: listLabel, todayLabel, capabilities: needed = capabilities } = help[action]
      const label = inToday ? todayLabel : listLabel
      const keys = [
        ...reviewKeys[action]
          .filter((key) => singleKeys || !isSingleKey(key))
          .map((key) => words.keyNames[key] ?? key),
        ...(action === 'submit' ? [formShortcuts.submit.hint] : []),
      ]
      const isAllowed = needed === capabilities || needed.some((one) => capabilities.includes(one))
      return isAllowed && keys.length > 0 && label !== undefined ? [{ keys, label }] : []
    })
}
