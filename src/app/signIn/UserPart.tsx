import { useState } from 'react'
import * as enShellWords from '../../messages/en/shell.js'
import * as en from '../../messages/en/signOut.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { SignOutDialog } from '../signOut/SignOutDialog.js'
import { signOut } from '../signOut/signOut.js'
import { leaveForIssuer } from './leaveForIssuer.js'
import type { SignIn } from './SignIn.js'
import own from './signIn.module.css'

/** Shows in the header who is signed in, and offers to sign out, or in again once the sign-in is over. */
export const UserPart = ({ signIn }: { readonly signIn: SignIn }) => {
  const shellWords = useWords('shell', enShellWords)
  const words = useWords('signOut', en)
  const { user, client, frame, ask } = useApp()
  const hasEnded = useSnapshot(signIn.subscribe, signIn.hasEnded)
  const [isAsking, setAsking] = useState(false)
  if (frame === undefined) return null
  const leave = () => void signOut(frame, signIn, client)
  // What runs and what is not saved yet come first: they may be what will wait.
  const start = async () => {
    await frame.reviewSessions.runEnded()
    ask(() => {
      const { outbox } = client
      if (outbox !== undefined && outbox.items().length + outbox.damaged().length > 0) setAsking(true)
      else leave()
    })
  }
  return (
    <>
      <div className={styles.user}>
        <span>
          <span className={own.as}>{shellWords.signedInAs}</span> <bdi>{user.name}</bdi>
        </span>
        <span className={own.leave}>
          <Button onClick={() => void start()}>{words.signOut}</Button>
        </span>
      </div>
      {hasEnded ? (
        <p className={own.ended} role="alert">
          <span>
            <strong>{words.ended}</strong> {words.endedWhy}
          </span>
          <Button tone="primary" onClick={() => void leaveForIssuer(frame, signIn)}>
            {words.signInAgain}
          </Button>
        </p>
      ) : null}
      {isAsking && client.outbox !== undefined ? (
        <SignOutDialog outbox={client.outbox} onStay={() => setAsking(false)} onSignOut={leave} />
      ) : null}
    </>
  )
}
