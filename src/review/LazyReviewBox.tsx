import type { ReactNode } from 'react'
import { lazyComponent } from '../ui/lazyComponent.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'

/** The shadow root of an isolated review. Loaded on demand, since it brings all styles once more, as text. */
export const LazyReviewBox = lazyComponent<{ readonly height: number; readonly children: ReactNode }>(
  () => import('./ReviewBox.js').then((part) => part.ReviewBox),
  { fallback: ({ height }) => <ReservedBox height={height} /> },
)
