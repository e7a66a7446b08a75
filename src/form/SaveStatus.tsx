import type { SaveState } from './autosave.js'
import styles from './EncounterEditor.module.css'
import { describeSaveState } from './saveStatus.js'

/** The status line: "Saved 10:42", "Saving…", "Not saved: …". */
export const SaveStatus = ({ state }: { readonly state: SaveState }) => (
  <p role="status" className={styles.status} data-kind={state.kind}>
    {describeSaveState(state, new Date())}
  </p>
)
