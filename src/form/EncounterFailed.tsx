import { useEffect, useState } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { queryKeys } from '../client/queryKeys.js'
import type { WorkingCopy, WorkingCopyStore } from '../client/workingCopy.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import * as en from '../messages/en/failedForm.js'
import * as enOpenedWords from '../messages/en/openedForm.js'
import { Button } from '../ui/Button/Button.js'
import { FailureMessage } from '../ui/ErrorBoundary/FailureMessage.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { saveFile } from '../ui/saveFile.js'
import { useCache } from './cache.js'
import { copyKeyOf } from './saving/keptForm.js'

/** What {@link EncounterFailed} takes. */
export interface EncounterFailedProps {
  readonly user: User
  readonly record: EncounterRecord | undefined
  readonly workingCopies?: WorkingCopyStore | undefined
  readonly workingCopyKey?: string | undefined
  readonly onSetAside?: ((id: EncounterId) => Promise<void>) | undefined
  readonly onRestart: () => void
  readonly onRetry: () => void
}

const download = (copy: WorkingCopy, fileName: string) =>
  saveFile({
    name: `${fileName}.json`,
    content: new Blob([JSON.stringify(copy.values, undefined, 2)], { type: 'application/json' }),
  })

/** Replaces a form that failed to render: offers a retry, the working copy, and to set the record aside. */
export const EncounterFailed = ({
  user,
  record,
  workingCopies,
  workingCopyKey,
  onSetAside,
  onRestart,
  onRetry,
}: EncounterFailedProps) => {
  const words = useWords('failedForm', en)
  const openedWords = useWords('openedForm', enOpenedWords)
  const queryClient = useCache()
  const [copy, setCopy] = useState<WorkingCopy>()
  const [outcome, setOutcome] = useState<'aside' | 'failed'>()
  const key = copyKeyOf(user, record, workingCopyKey)
  // In an effect, since the failed form writes its working copy as it unmounts.
  useEffect(() => {
    const found = workingCopies?.read(key)
    setCopy(found?.userId === user.id ? found : undefined)
  }, [workingCopies, key, user])

  if (record !== undefined && outcome === 'aside') {
    return (
      <FailureMessage title={words.isMoved(record.id)} ways={null}>
        <p>{words.isMovedWhy}</p>
      </FailureMessage>
    )
  }
  const startOver = () => {
    workingCopies?.setAside?.(key)
    onRestart()
  }
  const setAside = async (id: EncounterId) => {
    try {
      await onSetAside?.(id)
      setOutcome('aside')
      void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <FailureMessage
      title={words.notShown}
      ways={
        <>
          <Button tone="primary" onClick={onRetry}>
            {openedWords.tryAgain}
          </Button>
          {copy === undefined ? null : (
            <>
              <Button onClick={() => download(copy, words.fileName)}>{words.download}</Button>
              {workingCopies?.setAside === undefined ? null : (
                <Button onClick={startOver}>{words.startOver}</Button>
              )}
            </>
          )}
          {record === undefined || onSetAside === undefined ? null : (
            <Button onClick={() => void setAside(record.id)}>{words.moveAside}</Button>
          )}
        </>
      }
    >
      <p>{copy === undefined ? words.notShownWhy : words.notShownKept}</p>
      {outcome === 'failed' ? <p>{words.notMoved}</p> : null}
    </FailureMessage>
  )
}
