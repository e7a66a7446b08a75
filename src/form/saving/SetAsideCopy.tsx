import { useState } from 'react'
import * as en from '../../messages/en/failedForm.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { saveFile } from '../../ui/saveFile.js'
import styles from '../EncounterEditor.module.css'
import type { EncounterSession } from './EncounterSession.js'

/** Offers a working copy that could not be restored as a download. */
export const SetAsideCopy = ({ session }: { readonly session: EncounterSession }) => {
  const words = useWords('failedForm', en)
  const [isDiscarded, setDiscarded] = useState(false)
  if (isDiscarded) return null
  const { setAside, restored, queue } = session
  const shown =
    restored !== undefined
      ? words.formSince
      : queue.current() === undefined
        ? words.formAnew
        : words.formSaved
  return (
    <div className={styles.warning} role="alert">
      <p>
        <strong>{words.notPutBack}</strong> {words.keptAside} {shown}
      </p>
      <div className={styles.buttons}>
        <Button
          onClick={() =>
            saveFile({
              name: `${words.fileName}.txt`,
              content: new Blob([setAside.join('\n')], { type: 'text/plain;charset=utf-8' }),
            })
          }
        >
          {words.download}
        </Button>
        <Button
          tone="quiet"
          onClick={() => {
            session.discardSetAside()
            setDiscarded(true)
          }}
        >
          {words.discard}
        </Button>
      </div>
    </div>
  )
}
