// Why a write to localStorage could not take its turn among the tabs.

export const noIndexedDb =
  'This browser does not allow this page to use IndexedDB, which keeps two tabs from saving over each other. Allow site data for this address and try again.'
export const otherTabBusy =
  'This tab has waited ten seconds to save. Another tab of this page may be stuck. Close or reload the other tabs, and try again.'
