import { useState } from 'react'
import * as en from '../../messages/en/signIn.js'
import type { Sayable } from '../../messages/Told.js'
import { Button } from '../../ui/Button/Button.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { Root } from '../../ui/Root/Root.js'
import styles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'

/** Why nobody is signed in. */
export type SignInReason =
  /** The issuer's page is on its way. */
  | { readonly kind: 'leaving' }
  /** The user has signed out. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly problem: Sayable }

/** Stands in the place of the app while nobody is signed in. */
export const SignInPage = ({
  reason,
  onSignIn,
}: {
  readonly reason: SignInReason
  /** Leaves for the issuer. Rejects with what is wrong. */
  readonly onSignIn: () => Promise<void>
}) => {
  const words = useWords('signIn', en)
  const say = useSay()
  const [failed, setFailed] = useState<Sayable>()
  const [isLeaving, setLeaving] = useState(reason.kind === 'leaving')
  const problem = failed ?? (reason.kind === 'refused' ? reason.problem : undefined)
  const title = isLeaving
    ? words.signingIn
    : reason.kind === 'signed-out'
      ? words.signedOut
      : words.notSignedIn
  usePageTitle(title)
  return (
    <Root>
      <div className={styles.shell}>
        <main className={styles.main}>
          <h1 className={styles.title}>{title}</h1>
          {isLeaving ? (
            <p role="status">{words.signingInWhy}</p>
          ) : (
            <>
              {problem === undefined ? <p>{words.signedOutWhy}</p> : <p role="alert">{say(problem)}</p>}
              <p className={styles.buttons}>
                <Button
                  tone="primary"
                  onClick={() => {
                    setLeaving(true)
                    void onSignIn().catch((error: unknown) => {
                      setLeaving(false)
                      setFailed(error instanceof Error ? error : undefined)
                    })
                  }}
                >
                  {words.signIn}
                </Button>
              </p>
            </>
          )}
        </main>
      </div>
    </Root>
  )
}
