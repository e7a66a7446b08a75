import { useLayoutEffect, useState } from 'react'
import { Button } from '../../ui/Button/Button.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from '../EncounterEditor.module.css'
import type { ConflictNoticeProps } from '../notices.js'
import { useSaveState } from '../saveStatus.js'
import { ConflictDialog } from './ConflictDialog.js'
import { useConflict } from './useConflict.js'

/** The encounter is not stored any more: what the form holds can be stored as a new one. */
const GoneNotice = ({ onSaveAsNew }: { readonly onSaveAsNew: () => void }) => (
  <div className={styles.warning} role="alert">
    <p>
      <strong>This encounter is no longer stored.</strong> The storage was cleared, or the encounter removed.
      What you see here is still whole.
    </p>
    <div className={styles.buttons}>
      <Button tone="primary" onClick={onSaveAsNew}>
        Save as new
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

/** Says who saved in between, and offers whose change is to stand. */
const Choice = ({ session, userName, noticeRef, after }: ConflictNoticeProps) => {
  const { ui } = useEncounterContext()
  const conflict = useConflict(session, ui)
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
  const { current, view } = conflict
  const isOwn = current.updatedBy === userName
  return (
    <div ref={noticeRef} className={styles.warning} role="alert" tabIndex={-1}>
      <p>
        <strong>
          {conflict.isOther ? (
            'What is stored under this number is not the encounter that you typed in.'
          ) : (
            <>
              <bdi>{current.updatedBy}</bdi> changed this encounter in the meantime
              {isOwn ? ', in another tab' : ''}.
            </>
          )}
        </strong>{' '}
        What you typed is still here and not saved.
      </p>
      <div className={styles.buttons}>
        {view === undefined ? null : (
          <Button tone="primary" onClick={() => setComparing(true)}>
            Compare
          </Button>
        )}
        <Button onClick={conflict.takeTheirs}>
          {conflict.isOther ? 'Show what is stored' : 'Show their version'}
        </Button>
        {conflict.isOther ? <Button onClick={conflict.saveAsNew}>Save as new</Button> : null}
        {conflict.overwrite === undefined ? null : (
          <Button onClick={conflict.overwrite}>Save mine over it</Button>
        )}
      </div>
      {comparing && view !== undefined ? (
        <ConflictDialog conflict={{ ...conflict, view }} isOwn={isOwn} onClose={() => setComparing(false)} />
      ) : null}
    </div>
  )
}
