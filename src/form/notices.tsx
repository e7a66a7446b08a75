import { Suspense } from 'react'
import { Button } from '../ui/Button/Button.js'
import type { Autosave } from './autosave.js'
import styles from './EncounterEditor.module.css'
import { LaterConflictChoice } from './laterParts.js'
import { useSaveState } from './saveStatus.js'
import type { Saving } from './useEncounterSaving.js'

/** Someone else saved this encounter: whose change is to stand. */
export const ConflictNotice = ({ saving }: { readonly saving: Saving }) =>
  useSaveState(saving.autosave).kind === 'conflict' ? (
    <Suspense>
      <LaterConflictChoice saving={saving} />
    </Suspense>
  ) : null

/** What was typed before the page was reloaded is back in the form, until it is saved or discarded. */
export const RestoredNotice = ({
  autosave,
  onDiscard,
}: {
  readonly autosave: Autosave
  readonly onDiscard: () => void
}) => {
  const state = useSaveState(autosave)
  if (state.kind === 'saved') return null
  return (
    <div className={styles.notice}>
      <p>This is what you had typed and not saved yet.</p>
      <Button tone="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </div>
  )
}
