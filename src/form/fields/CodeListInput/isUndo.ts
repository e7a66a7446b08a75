import type { KeyboardEvent } from 'react'

/** Whether a key is that of Undo: Ctrl+Z, or Cmd+Z. */
export const isUndo = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey
