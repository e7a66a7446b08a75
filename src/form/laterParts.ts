import { later } from '../ui/later.js'

/** @see HistoryPanel */
export const LaterHistoryPanel = later(() =>
  import('./history/HistoryPanel.js').then((part) => part.HistoryPanel),
)

/** @see ReasonDialog */
export const LaterReasonDialog = later(() =>
  import('./dialogs/ReasonDialog.js').then((part) => part.ReasonDialog),
)

/** @see ConflictChoice */
export const LaterConflictChoice = later(() =>
  import('./conflict/ConflictChoice.js').then((part) => part.ConflictChoice),
)
