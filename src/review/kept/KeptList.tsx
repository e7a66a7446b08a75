import { useState } from 'react'
import type { WorkingCopyStore } from '../../client/workingCopy.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { useReview } from '../ReviewContext.js'
import { listKeyOf } from './keptKeys.js'
import type { ListKeeperProps } from './ListKeeper.js'

const LazyListKeeper = lazyComponent<ListKeeperProps>(
  () => import('./ListKeeper.js').then((part) => part.ListKeeper),
  // The list is complete without it.
  { wrapError: () => null },
)

interface KeptListProps extends Omit<ListKeeperProps, 'store'> {
  /** Absent where nothing outlives the list. */
  readonly store: WorkingCopyStore | undefined
}

/** Keeps what is typed and selected in the list: loaded once there is something to keep, or where the tab has kept something. */
export const KeptList = ({ store, filtering, selection }: KeptListProps) => {
  const { user } = useReview()
  const [isNeeded, setNeeded] = useState(() => store?.read(listKeyOf(user)) !== undefined)
  const { searchText, patient } = filtering
  if (!isNeeded && (searchText !== '' || patient !== undefined || selection.ids.size > 0)) setNeeded(true)
  return isNeeded && store !== undefined ? (
    <LazyListKeeper store={store} filtering={filtering} selection={selection} />
  ) : null
}
