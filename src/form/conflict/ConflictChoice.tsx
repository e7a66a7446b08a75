import { useState } from 'react'
import { Button } from '../../ui/Button/Button.js'
import styles from '../EncounterEditor.module.css'
import type { Saving } from '../useEncounterSaving.js'
import { ConflictDialog } from './ConflictDialog.js'
import { useConflict } from './useConflict.js'

/** Says who saved in between, and offers whose change is to stand. */
export const ConflictChoice = ({ saving }: { readonly saving: Saving }) => {
  const conflict = useConflict(saving)
  const [comparing, setComparing] = useState(false)
  if (conflict === undefined) return null
  const { current, view } = conflict
  return (
    <div className={styles.warning} role="alert">
      <p>
        <strong>{current.updatedBy} changed this encounter in the meantime.</strong> What you typed is still
        here and not saved.
      </p>
      <div className={styles.buttons}>
        {view === undefined ? null : (
          <Button tone="primary" onClick={() => setComparing(true)}>
            Compare
          </Button>
        )}
        <Button onClick={conflict.takeTheirs}>Show their version</Button>
        <Button onClick={conflict.overwrite}>Save mine over it</Button>
      </div>
      {comparing && view !== undefined ? (
        <ConflictDialog conflict={{ ...conflict, view }} onClose={() => setComparing(false)} />
      ) : null}
    </div>
  )
}
