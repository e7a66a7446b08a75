import { lazyComponent } from '../../ui/lazyComponent.js'

/** Loaded where the tab has kept something that was typed into a dialog over this encounter. */
export const LazyKeptReason = lazyComponent(
  () => import('./KeptReason.js').then((part) => part.KeptReason),
  // The form is complete without it.
  { wrapError: () => null },
)
