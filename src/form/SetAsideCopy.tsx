import { useState } from 'react'
import { Button } from '../ui/Button/Button.js'
import { saveFile } from '../ui/saveFile.js'
import styles from './EncounterEditor.module.css'
import type { EncounterSession } from './saving/EncounterSession.js'

/** What was typed before, and could not be put back into the form. */
export const SetAsideCopy = ({ session }: { readonly session: EncounterSession }) => {
  const [isGone, setGone] = useState(false)
  if (isGone) return null
  const { setAside, restored, queue } = session
  const shown =
    restored !== undefined ? 'was typed since' : queue.current() === undefined ? undefined : 'is saved'
  return (
    <div className={styles.warning} role="alert">
      <p>
        <strong>What was typed here before could not be put back.</strong> It was set aside in this tab, not
        deleted. {shown === undefined ? 'The form begins anew.' : `The form shows what ${shown}.`}
      </p>
      <div className={styles.buttons}>
        <Button
          onClick={() =>
            saveFile({
              name: 'what-was-typed.txt',
              content: new Blob([setAside.join('\n')], { type: 'text/plain;charset=utf-8' }),
            })
          }
        >
          Download it
        </Button>
        <Button
          tone="quiet"
          onClick={() => {
            session.dropSetAside()
            setGone(true)
          }}
        >
          Discard it
        </Button>
      </div>
    </div>
  )
}
