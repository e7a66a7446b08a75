import { lazyComponent } from '../ui/lazyComponent.js'
import type { IsolatingBoxProps } from '../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'

/** The shadow root of an isolated review. Loaded on demand, since it brings all styles once more, as text. */
export const LazyReviewBox = lazyComponent<IsolatingBoxProps>(
  () => import('./ReviewBox.js').then((part) => part.ReviewBox),
  { fallback: ({ height, host }) => <ReservedBox height={height} host={host} /> },
)
