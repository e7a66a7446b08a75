import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { whenIdle } from '../client/pause.js'
import { loadOnce } from '../codes/loadOnce.js'
import * as words from '../messages/en/later.js'
import { Button } from './Button/Button.js'

/** What stands in the place of a part that is not there. */
export interface LaterOptions<Props> {
  /** Shown while the part is fetched, as a dialog that keeps keys from what is under it. Nothing, unless given. */
  readonly waiting?: (props: Props) => ReactNode
  /** Where the notice goes that it could not be fetched, as into a dialog. In the part's place, unless given. */
  readonly failed?: (notice: ReactNode, props: Props) => ReactNode
}

const FailureNotice = ({ trying, onRetry }: { readonly trying: boolean; readonly onRetry: () => void }) => (
  <div role="alert">
    <p>{trying ? words.trying : words.failed}</p>
    <Button tone="primary" onClick={onRetry}>
      {words.tryAgain}
    </Button>{' '}
    {/* A browser may remember what it could not fetch, and a new release has other files. */}
    <Button onClick={() => location.reload()}>{words.reload}</Button>
  </div>
)

/**
 * A part that is not needed at once: fetched when it is first shown, or before by its `load`, or by `loadWhenIdle`, which
 * tells of no failure. One that was fetched before is shown without waiting. One that cannot be fetched takes nothing
 * down with it: it says so in its own place, and is tried again by a button and whenever it is shown anew.
 */
export const later = <Props extends object>(
  open: () => Promise<ComponentType<Props>>,
  { waiting = () => null, failed = (notice) => notice }: LaterOptions<Props> = {},
) => {
  let fetched: ComponentType<Props> | undefined
  const load = loadOnce(async () => {
    fetched = await open()
    return fetched
  })
  const Later = (props: Props) => {
    const [Part, setPart] = useState(() => fetched)
    const [attempt, setAttempt] = useState(1)
    const [failedAttempt, setFailedAttempt] = useState(0)
    const isThere = Part !== undefined
    useEffect(() => {
      if (isThere) return
      let isGone = false
      load().then(
        (part) => {
          if (!isGone) setPart(() => part)
        },
        () => {
          if (!isGone) setFailedAttempt(attempt)
        },
      )
      return () => {
        isGone = true
      }
    }, [isThere, attempt])
    if (Part !== undefined) return <Part {...props} />
    if (failedAttempt === 0) return waiting(props)
    const notice = (
      <FailureNotice trying={failedAttempt < attempt} onRetry={() => setAttempt(failedAttempt + 1)} />
    )
    return failed(notice, props)
  }
  const loadWhenIdle = () =>
    whenIdle(() => {
      if (navigator.onLine) void load().catch(() => undefined)
    })
  return Object.assign(Later, { load, loadWhenIdle })
}
