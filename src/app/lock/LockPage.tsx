import { useState } from 'react'
import * as en from '../../messages/en/lock.js'
import type { Sayable } from '../../messages/Told.js'
import { Button } from '../../ui/Button/Button.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { Root } from '../../ui/Root/Root.js'
import styles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'
import own from '../signIn/signIn.module.css'

/** Stands in the place of the app while it is locked. */
export const LockPage = ({
  isDemo,
  name,
  problem,
  onUnlock,
}: {
  /** Nobody is signed in by an issuer, so anybody can unlock it. */
  readonly isDemo: boolean
  /** Of the user who was there. */
  readonly name: string | undefined
  readonly problem?: Sayable | undefined
  /** Unlocks the app, or leaves for the issuer. Rejects with what is wrong. */
  readonly onUnlock: () => Promise<void>
}) => {
  const words = useWords('lock', en)
  const say = useSay()
  const [failed, setFailed] = useState<Sayable>()
  const [isLeaving, setLeaving] = useState(false)
  const told = failed ?? problem
  usePageTitle(words.locked)
  const unlock = () => {
    setLeaving(true)
    void onUnlock().catch((error: unknown) => {
      setLeaving(false)
      setFailed(error instanceof Error ? error : undefined)
    })
  }
  return (
    <Root>
      <div className={styles.shell}>
        <main className={own.alone}>
          <h1 className={styles.title}>{words.locked}</h1>
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
          <p className={styles.buttons}>
            <Button tone="primary" disabled={isLeaving} onClick={unlock}>
              {isDemo ? words.unlock : words.signInToUnlock}
            </Button>
          </p>
        </main>
      </div>
    </Root>
  )
}
