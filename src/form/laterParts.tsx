import { type ComponentType, lazy } from 'react'

/** Says in place of a part that it could not be fetched. */
const missing = () => ({
  default: () => <p role="alert">This could not be loaded. Check the connection, then reload the page.</p>,
})

/** A part of the form that is not needed before it can be used: fetched when it is first shown. Wrap it in Suspense. */
const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy<ComponentType<Props>>(() => load().then((part) => ({ default: part }), missing))

/** @see HistoryPanel */
export const LaterHistoryPanel = later(async () => (await import('./history/HistoryPanel.js')).HistoryPanel)

/** @see ReasonDialog */
export const LaterReasonDialog = later(async () => (await import('./dialogs/ReasonDialog.js')).ReasonDialog)

/** @see ConflictDialog */
export const LaterConflictDialog = later(
  async () => (await import('./dialogs/ConflictDialog.js')).ConflictDialog,
)
