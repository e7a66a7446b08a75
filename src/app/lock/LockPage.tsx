import { useRef, useState } from 'react'
import * as en from '../../messages/en/lock.js'
import type { Sayable } from '../../messages/Told.js'
import type { ReviewSession } from '../../review/session/ReviewSession.js'
import { Button } from '../../ui/Button/Button.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { Root } from '../../ui/Root/Root.js'
import { useFocusWhen } from '../../ui/useFocusWhen.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import styles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'
import own from '../signIn/signIn.module.css'

/** Says how far a bulk run is, which goes on: nothing is written that nobody can see. */
const RunLine = ({ session }: { readonly session: ReviewSession }) => {
  const words = useWords('lock', en)
  const { nameOfAction } = useWorkflowNames()
  const { bulk } = useSnapshot(session.subscribe, session.state)
  if (bulk.kind !== 'running') return null
  const { task, count } = bulk
  const total = task.targets.length
  return (
    <p>
      <label>
        {words.running(nameOfAction(task.transition.action), count, total)}{' '}
        <progress max={total} value={count} />
      </label>
    </p>
  )
}

/** Stands in the place of the app while it is locked. */
export const LockPage = ({
  isDemo,
  name,
  problem,
  session,
  onUnlock,
  onSignOut,
}: {
  /** Nobody is signed in by an issuer, so anybody can unlock it. */
  readonly isDemo: boolean
  /** Of the user who was there. */
  readonly name: string | undefined
  readonly problem?: Sayable | undefined
  /** Whose bulk run goes on; undefined where there is none. */
  readonly session?: ReviewSession | undefined
  /** Unlocks the app, or leaves for the issuer. Rejects with what is wrong. */
  readonly onUnlock: () => Promise<void>
  /** Signs out, so that somebody can begin anew. Absent where unlocking is the way. */
  readonly onSignOut?: (() => Promise<void>) | undefined
}) => {
  const words = useWords('lock', en)
  const say = useSay()
  const [failed, setFailed] = useState<Sayable>()
  const [isLeaving, setLeaving] = useState(false)
  const told = failed ?? problem
  usePageTitle(words.locked)
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus is gone. A key that is still pressed does nothing here.
  useFocusWhen(heading)
  const leave = (way: () => Promise<void>) => {
    setLeaving(true)
    void way().catch((error: unknown) => {
      setLeaving(false)
      setFailed(error instanceof Error ? error : undefined)
    })
  }
  return (
    <Root>
      <div className={styles.shell}>
        <main className={own.alone}>
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {words.locked}
          </h1>
          {told === undefined ? null : <p role="alert">{say(told)}</p>}
          <p>
            {words.whyLocked} {words.kept}
          </p>
          {isDemo ? <p>{words.demo}</p> : null}
          {isDemo || name === undefined ? null : (
            <p>
              {words.lockedFor} <bdi>{name}</bdi>. {words.others}
            </p>
          )}
          {session === undefined ? null : <RunLine session={session} />}
          <p className={styles.buttons}>
            <Button tone="primary" disabled={isLeaving} onClick={() => leave(onUnlock)}>
              {isDemo ? words.unlock : words.signInToUnlock}
            </Button>
            {onSignOut === undefined ? null : (
              <Button disabled={isLeaving} onClick={() => leave(onSignOut)}>
                {words.signOut}
              </Button>
            )}
          </p>
        </main>
      </div>
    </Root>
  )
}
