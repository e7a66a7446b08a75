import { Isolated } from '../ui/Isolated.js'
import type { Autosave } from './Autosave.js'
import styles from './EncounterEditor.module.css'
import { describeSaveState, useSaveState } from './saveStatus.js'

/** The status line: "Saved 10:42", "Saving…", "Not saved: …". */
export const SaveStatus = ({ autosave }: { readonly autosave: Autosave }) => {
  const state = useSaveState(autosave)
  return (
    <p role="status" className={styles.status} data-kind={state.kind}>
      <Isolated text={describeSaveState(state, new Date())} />
    </p>
  )
}
