import type { ReactNode } from 'react'
import { lazyComponent } from '../ui/lazyComponent.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'

/** The shadow root of an isolated form. Loaded on demand, since it brings all styles once more, as text. */
export const LazyFormBox = lazyComponent<{ readonly height: number; readonly children: ReactNode }>(
  () => import('./FormBox.js').then((part) => part.FormBox),
  { fallback: ({ height }) => <ReservedBox height={height} /> },
)
