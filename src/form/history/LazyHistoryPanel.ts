import { lazyComponent } from '../../ui/lazyComponent.js'

/** The history of a record, which the form can be used without. */
export const LazyHistoryPanel = lazyComponent(() =>
  import('./HistoryPanel.js').then((part) => part.HistoryPanel),
)
