import { useSyncExternalStore } from 'react'
import { Isolated } from '../ui/Isolated.js'
import styles from './ActionBar.module.css'
import type { Autosave } from './Autosave.js'
import { describeSaveState, useSaveState } from './saveStatus.js'

/** The status line: "Saved 10:42", "Saving…", "Not saved: …". */
export const SaveStatus = ({ autosave }: { readonly autosave: Autosave }) => {
  const state = useSaveState(autosave)
  const isKept = useSyncExternalStore(autosave.subscribe, autosave.isKept)
  return (
    <p role="status" className={styles.status} data-kind={state.kind}>
      <Isolated text={describeSaveState(state, new Date(), isKept)} />
    </p>
  )
}
