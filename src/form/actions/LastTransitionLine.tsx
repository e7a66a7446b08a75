import type { EncounterRecord } from '../../client/EncounterClient.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { TransitionNoticeProps } from './TransitionNotice.js'
import type { LastTransition } from './useTransitions.js'

/** Loaded with the first transition, or while the browser is idle. */
export const LazyTransitionNotice = lazyComponent(() =>
  import('./TransitionNotice.js').then((part) => part.TransitionNotice),
)

/** Says what the last transition did until the record changes again. */
export const LastTransitionLine = ({
  last,
  current,
  ...rest
}: Omit<TransitionNoticeProps, 'last'> & {
  readonly last: LastTransition | undefined
  readonly current: EncounterRecord | undefined
}) => (
  // Rendered before it has content: not all screen readers announce a live region that is inserted with its text.
  <div aria-live="polite">
    {last === undefined || last.record.version !== current?.version ? null : (
      <LazyTransitionNotice {...rest} last={last} />
    )}
  </div>
)
