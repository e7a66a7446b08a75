import { lazyComponent } from '../ui/lazyComponent.js'
import type { IsolatingBoxProps } from '../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'

/** The shadow root of an isolated form. Loaded on demand, since it brings all styles once more, as text. */
export const LazyFormBox = lazyComponent<IsolatingBoxProps>(
  () => import('./FormBox.js').then((part) => part.FormBox),
  { fallback: ({ height, host }) => <ReservedBox height={height} host={host} /> },
)
