import { Isolated } from '../../ui/Isolated.js'
import { useLanguage } from '../../ui/Language/LanguageContext.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import { useSteady } from '../../ui/useSteady.js'
import styles from '../actions/ActionBar.module.css'
import type { Autosave } from './Autosave.js'
import { describeSaveState } from './describeSaveState.js'
import { useSaveState } from './useSaveState.js'

/** The status line: "Saved 10:42", "Saving…", "Not saved: …". */
export const SaveStatus = ({ autosave }: { readonly autosave: Autosave }) => {
  const state = useSaveState(autosave)
  const language = useLanguage()
  const isKept = useSnapshot(autosave.subscribe, autosave.isKept)
  // A longer or shorter text would move the buttons beside it.
  const text = useSteady(describeSaveState(state, new Date(), language, isKept))
  return (
    <p role="status" className={styles.status} data-kind={state.kind}>
      <Isolated text={text} />
    </p>
  )
}
