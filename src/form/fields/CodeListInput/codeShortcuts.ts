import { createShortcut } from '../../../ui/shortcuts.js'

/** Restores the code removed last. */
export const undoShortcut = createShortcut('Control+Z', 'Meta+Z')
