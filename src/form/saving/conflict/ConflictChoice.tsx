import { type RefObject, useLayoutEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { type Encounter, readEncounter } from '../../../encounter/Encounter.js'
import * as words from '../../../messages/en/conflict.js'
import type { FormValues } from '../../../schema/formValues.js'
import { labelOf } from '../../../schema/labelOf.js'
import { Button } from '../../../ui/Button/Button.js'
import { Isolated } from '../../../ui/Isolated.js'
import { saveFile } from '../../../ui/saveFile.js'
import { useEncounterContext } from '../../EncounterContext.js'
import styles from '../../EncounterEditor.module.css'
import type { EncounterSession } from '../EncounterSession.js'
import { useSaveState } from '../useSaveState.js'
import { ConflictDialog } from './ConflictDialog.js'
import { useConflict } from './useConflict.js'

/** What a notice of a conflict is given. */
export interface ConflictNoticeProps {
  readonly session: EncounterSession
  /** The signed-in user's name: the other change may be of another tab of theirs. */
  readonly userName: string
  /** Is given the notice, to be led to from elsewhere. */
  readonly noticeRef: RefObject<HTMLDivElement | null>
  /** Where the focus goes that was in the notice when the conflict ended. */
  readonly after: RefObject<HTMLElement | null>
}

/** The encounter is not stored any more: what the form holds can be stored as a new one. */
const GoneNotice = ({ onSaveAsNew }: { readonly onSaveAsNew: () => void }) => (
  <div className={styles.warning} role="alert">
    <p>
      <strong>{words.isGone}</strong> {words.whyGone}
    </p>
    <div className={styles.buttons}>
      <Button tone="primary" onClick={onSaveAsNew}>
        {words.saveAsNew}
      </Button>
    </div>
  </div>
)

/** Says what became of the encounter meanwhile, and offers the ways on. */
export const ConflictChoice = (props: ConflictNoticeProps) => {
  const { autosave, saveAsNew } = props.session
  return useSaveState(autosave).kind === 'gone' ? (
    <GoneNotice onSaveAsNew={() => void saveAsNew()} />
  ) : (
    <Choice {...props} />
  )
}

const download = (text: string) =>
  saveFile({ name: words.fileName, content: new Blob([text], { type: 'text/plain;charset=utf-8' }) })

/** What a form holds that is not in what is stored, a line a field. */
const describeMine = (mine: FormValues, stored: Encounter): string =>
  Object.entries(mine)
    .map(([property, value]) => [property, textOf(value), textOf(stored[property])] as const)
    .filter(([, text, storedText]) => text !== storedText)
    .map(([property, text]) => `${labelOf(property)}: ${text}\n`)
    .join('')

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Says who saved in between, and offers whose change is to stand. */
const Choice = ({ session, userName, noticeRef, after }: ConflictNoticeProps) => {
  const { ui } = useEncounterContext()
  const conflict = useConflict(session, ui)
  const { getValues } = useFormContext<FormValues>()
  const [comparing, setComparing] = useState(false)

  // The button that ended the conflict goes with it: focus is led on while it can still be told that it was here.
  useLayoutEffect(() => {
    const notice = noticeRef.current
    return () => {
      // A dialog that goes at the same moment holds the focus until it is closed, and then gives it back to the notice.
      notice?.querySelector('dialog')?.close()
      if (notice?.matches(':focus-within')) after.current?.focus()
    }
  }, [noticeRef, after])

  if (conflict === undefined) return null
  const { current, view, isOther, isClosed } = conflict
  const isOwn = current.updatedBy === userName
  const { status = '' } = readEncounter(current.encounter, ui)
  const what = isClosed
    ? words.closed(status, current.updatedBy, isOwn)
    : words.changed(current.updatedBy, isOwn)
  return (
    <div ref={noticeRef} className={styles.warning} role="alert" tabIndex={-1}>
      <p>
        <strong>
          <Isolated text={isOther ? words.isOther : what} />
        </strong>{' '}
        {isClosed ? words.cannotSave : words.notSaved}
      </p>
      <div className={styles.buttons}>
        {view === undefined ? null : (
          <Button tone="primary" onClick={() => setComparing(true)}>
            {words.compare}
          </Button>
        )}
        {isClosed ? (
          <Button onClick={() => download(describeMine(getValues(), current.encounter))}>
            {words.downloadMine}
          </Button>
        ) : null}
        <Button onClick={conflict.takeTheirs}>
          {isClosed ? words.discardMine : isOther ? words.showStored : words.showTheirs}
        </Button>
        {isOther ? <Button onClick={conflict.saveAsNew}>{words.saveAsNew}</Button> : null}
        {conflict.overwrite === undefined ? null : (
          <Button onClick={conflict.overwrite}>{words.saveMine}</Button>
        )}
      </div>
      {comparing && view !== undefined ? (
        <ConflictDialog conflict={{ ...conflict, view }} isOwn={isOwn} onClose={() => setComparing(false)} />
      ) : null}
    </div>
  )
}
