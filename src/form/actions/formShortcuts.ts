import { createShortcut } from '../../ui/shortcuts.js'

/** The shortcuts of the form: what handles their keys and what shows them read this table. */
export const formShortcuts = {
  save: createShortcut('Control+S', 'Meta+S'),
  submit: createShortcut('Control+Enter', 'Meta+Enter'),
} as const
