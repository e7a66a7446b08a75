import { lazyComponent } from '../../ui/lazyComponent.js'
import type { KeptReasonProps } from './KeptReason.js'

/** Loaded where the tab has kept something that was typed into a dialog over this encounter. */
export const LazyKeptReason = lazyComponent<KeptReasonProps>(
  () => import('./KeptReason.js').then((part) => part.KeptReason),
  // The form is complete without it.
  { wrapError: () => null },
)
