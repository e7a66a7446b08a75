import { type RefObject, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { describeValue, propertyLabel } from '../../../encounter/describeValue.js'
import { type Encounter, type EncounterUi, readEncounter } from '../../../encounter/Encounter.js'
import * as en from '../../../messages/en/conflict.js'
import type { FormValues } from '../../../schema/formValues.js'
import { Button } from '../../../ui/Button/Button.js'
import { Isolated } from '../../../ui/Isolated.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../../ui/Language/useWorkflowNames.js'
import { saveFile } from '../../../ui/saveFile.js'
import { useIsomorphicLayoutEffect } from '../../../ui/useIsomorphicLayoutEffect.js'
import { useEncounterContext } from '../../EncounterContext.js'
import styles from '../../EncounterEditor.module.css'
import type { EncounterSession } from '../EncounterSession.js'
import { useSaveState } from '../useSaveState.js'
import { ConflictDialog } from './ConflictDialog.js'
import { useConflict } from './useConflict.js'

/** What a notice of a conflict is given. */
export interface ConflictNoticeProps {
  readonly session: EncounterSession
  /** The signed-in user's name, since the other change may come from another tab of theirs. */
  readonly userName: string
  /** Set to the notice, so that others can focus it. */
  readonly noticeRef: RefObject<HTMLDivElement | null>
  /** Focused when a conflict ends whose notice had the focus. */
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** Says that the encounter is no longer stored, and offers to save the form as a new one. */
const MissingNotice = ({ onSaveAsNew }: { readonly onSaveAsNew: () => void }) => {
  const words = useWords('conflict', en)
  return (
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
}

/** Says what happened to the encounter, and offers what can be done. */
export const ConflictChoice = (props: ConflictNoticeProps) => {
  const { autosave, saveAsNew } = props.session
  return useSaveState(autosave).kind === 'missing' ? (
    <MissingNotice onSaveAsNew={() => void saveAsNew()} />
  ) : (
    <Choice {...props} />
  )
}

const download = (text: string, fileName: string) =>
  saveFile({ name: fileName, content: new Blob([text], { type: 'text/plain;charset=utf-8' }) })

/** The form's values that differ from the stored ones, a line each. */
const describeMine = (mine: FormValues, stored: Encounter, ui: EncounterUi): string =>
  Object.entries(mine)
    .map(([property, value]) => ({
      label: propertyLabel(ui, property),
      text: describeValue(ui, property, value),
      storedText: describeValue(ui, property, stored[property]),
    }))
    .filter(({ text, storedText }) => text !== storedText)
    .map(({ label, text }) => `${label}: ${text}\n`)
    .join('')

/** Says who saved first, and offers which change to keep. */
const Choice = ({ session, userName, noticeRef, focusAfter }: ConflictNoticeProps) => {
  const words = useWords('conflict', en)
  const { nameOfStatus } = useWorkflowNames()
  const { ui } = useEncounterContext()
  const conflict = useConflict(session, ui)
  const { getValues } = useFormContext<FormValues>()
  const [comparing, setComparing] = useState(false)

  // On unmount, before the focused button leaves the page: afterwards nothing tells that the focus was here.
  useIsomorphicLayoutEffect(() => {
    const notice = noticeRef.current
    return () => {
      // An open dialog returns the focus to the notice when it closes.
      notice?.querySelector('dialog')?.close()
      if (notice?.matches(':focus-within')) focusAfter.current?.focus()
    }
  }, [noticeRef, focusAfter])

  if (conflict === undefined) return null
  const { current, view, isOther, isClosed } = conflict
  const isOwn = current.updatedBy === userName
  const { status = '' } = readEncounter(current.encounter, ui)
  const what = isClosed
    ? words.closed(nameOfStatus(status), current.updatedBy, isOwn)
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
          <Button onClick={() => download(describeMine(getValues(), current.encounter, ui), words.fileName)}>
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
        <ConflictDialog
          view={view}
          updatedBy={current.updatedBy}
          isOwn={isOwn}
          onResolve={conflict.resolve}
          onClose={() => setComparing(false)}
        />
      ) : null}
    </div>
  )
}
