import { lazyComponent } from '../../../ui/lazyComponent.js'
import { useSaveState } from '../useSaveState.js'
import type { ConflictNoticeProps } from './ConflictChoice.js'

const ConflictChoice = lazyComponent(() => import('./ConflictChoice.js').then((part) => part.ConflictChoice))

/** Someone else saved this encounter, or it is gone: what is to become of what is typed. */
export const ConflictNotice = (props: ConflictNoticeProps) => {
  const { kind } = useSaveState(props.session.autosave)
  return kind === 'conflict' || kind === 'gone' ? <ConflictChoice {...props} /> : null
}
