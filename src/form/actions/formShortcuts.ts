import type { KeyboardEvent } from 'react'

/** Ctrl/Cmd+S saves, Ctrl/Cmd+Enter submits, wherever in the form the focus is, but for a dialog that is open over it. */
export const formShortcuts =
  (actions: { readonly save: (() => void) | undefined; readonly submit: (() => void) | undefined }) =>
  (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const isSave = event.key.toLowerCase() === 's'
    if (!isSave && event.key !== 'Enter') return
    // The browser's own dialog for saving a page is never meant here.
    event.preventDefault()
    if (event.repeat || (event.target instanceof Element && event.target.closest('dialog') !== null)) return
    if (isSave) actions.save?.()
    else actions.submit?.()
  }
