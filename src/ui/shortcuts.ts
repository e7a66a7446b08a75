import * as en from '../messages/en/keyNames.js'
import type { Messages } from '../messages/Messages.js'
import { originOf } from './originOf.js'

/** A keyboard shortcut: its keys, and how they are shown and announced. */
export interface Shortcut {
  /** The value of `aria-keyshortcuts`: alternatives separated by spaces. */
  readonly keys: string
  /** Shown beside the label of what it does, in English: "Ctrl S". */
  readonly hint: string
  readonly matches: (event: KeyboardEvent) => boolean
}

const modifiers = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']

/** The keys of the first of the alternatives, as they are called. */
const hintOf = (keys: string, words: Messages['keyNames']): string =>
  (keys.split(' ')[0] ?? '')
    .split('+')
    .map((key) => words.keyNames[key] ?? key)
    .join(' ')

/**
 * Creates a {@link Shortcut}. Its modifiers match exactly: AltGr, which types characters, is not Ctrl with Alt.
 *
 * @param alternatives In the notation of `aria-keyshortcuts`, for example `Control+S`. The first one is shown.
 */
export const createShortcut = (...alternatives: readonly [string, ...string[]]): Shortcut => ({
  keys: alternatives.join(' '),
  hint: hintOf(alternatives[0], en),
  matches: (event) =>
    // An input method uses all keys while it composes.
    !event.isComposing &&
    alternatives.some((keys) => {
      const pressed = [...modifiers.filter((modifier) => event.getModifierState(modifier)), event.key]
      return pressed.join('+').toLowerCase() === keys.toLowerCase()
    }),
})

/** The props of a button that shows and announces a shortcut. */
export const shortcutProps = ({ keys }: Shortcut, words: Messages['keyNames']) => ({
  'aria-keyshortcuts': keys,
  shortcutHint: hintOf(keys, words),
})

/**
 * Runs the action of the first shortcut that an event matches. Prevents the browser's own action for it also where there is
 * nothing to run: a held key runs it once, and a dialog keeps the shortcuts of what it covers from its keys.
 */
export const runShortcut = (
  event: KeyboardEvent,
  bindings: readonly (readonly [shortcut: Shortcut, action: (() => void) | undefined])[],
): void => {
  const binding = bindings.find(([shortcut]) => shortcut.matches(event))
  if (binding === undefined) return
  event.preventDefault()
  const origin = originOf(event)
  const isInDialog = origin instanceof Element && origin.closest('dialog') !== null
  if (!event.repeat && !isInDialog) binding[1]?.()
}
