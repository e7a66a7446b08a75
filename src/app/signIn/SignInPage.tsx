import { useState } from 'react'
import * as en from '../../messages/en/signIn.js'
import type { Sayable } from '../../messages/Told.js'
import { Button } from '../../ui/Button/Button.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { Root } from '../../ui/Root/Root.js'
import styles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'
import own from './signIn.module.css'

/** Why nobody is signed in. */
export type SignInReason =
  /** The issuer's page is on its way. */
  | { readonly kind: 'leaving' | 'signing-out' }
  /** `isKept`: out of the locked app, so that what was typed is kept. */
  | { readonly kind: 'signed-out'; readonly isKept?: boolean }
  | { readonly kind: 'refused'; readonly problem: Sayable }
  /** Not all that this browser kept could be removed. */
  | { readonly kind: 'not-cleared'; readonly problem: Sayable }

const headings = {
  leaving: 'signingIn',
  'signing-out': 'signingOut',
  'signed-out': 'signedOut',
  refused: 'notSignedIn',
  'not-cleared': 'notCleared',
} as const

/** Stands in the place of the app while nobody is signed in. */
export const SignInPage = ({
  reason,
  onSignIn,
}: {
  readonly reason: SignInReason
  /** Leaves for the issuer. Rejects with what is wrong. */
  readonly onSignIn?: () => Promise<void>
}) => {
  const words = useWords('signIn', en)
  const say = useSay()
  const [failed, setFailed] = useState<Sayable>()
  const [isLeaving, setLeaving] = useState(false)
  const { kind } = isLeaving ? ({ kind: 'leaving' } as const) : reason
  const problem = failed ?? ('problem' in reason ? reason.problem : undefined)
  const isKept = reason.kind === 'signed-out' && reason.isKept === true
  const signedOutWhy = isKept ? words.signedOutKept : words.signedOutWhy
  const title = words[headings[kind]]
  usePageTitle(title)
  const goOn = () => {
    setLeaving(true)
    setFailed(undefined)
    void onSignIn?.().catch((error: unknown) => {
      setLeaving(false)
      setFailed(error instanceof Error ? error : undefined)
    })
  }
  return (
    <Root>
      <div className={styles.shell}>
        <main className={own.alone}>
          <h1 className={styles.title}>{title}</h1>
          {kind === 'leaving' || kind === 'signing-out' ? (
            <p role="status">{kind === 'leaving' ? words.signingInWhy : words.signingOutWhy}</p>
          ) : null}
          {kind === 'signed-out' && problem === undefined ? <p>{signedOutWhy}</p> : null}
          {isLeaving || problem === undefined ? null : <p role="alert">{say(problem)}</p>}
          {kind === 'not-cleared' ? <p>{words.notClearedWhy}</p> : null}
          {kind === 'leaving' || onSignIn === undefined ? null : (
            <p className={styles.buttons}>
              <Button tone="primary" onClick={goOn}>
                {kind === 'not-cleared' ? words.goOn : words.signIn}
              </Button>
            </p>
          )}
        </main>
      </div>
    </Root>
  )
}
