import { lazyComponent } from '../../../ui/lazyComponent.js'
import { useSaveState } from '../useSaveState.js'
import type { ConflictNoticeProps } from './ConflictChoice.js'

const ConflictChoice = lazyComponent(() => import('./ConflictChoice.js').then((part) => part.ConflictChoice))

/** Shows that someone else saved this encounter, or that it is no longer stored, and what can be done. */
export const ConflictNotice = (props: ConflictNoticeProps) => {
  const { kind } = useSaveState(props.session.autosave)
  return kind === 'conflict' || kind === 'missing' ? <ConflictChoice {...props} /> : null
}
