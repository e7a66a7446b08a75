import * as en from '../../messages/en/restored.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { usePatientName } from '../directory/usePatientName.js'
import { useEncounterContext } from '../EncounterContext.js'
import styles from '../EncounterEditor.module.css'
import type { EncounterSession } from './EncounterSession.js'
import { useSaveState } from './useSaveState.js'

/** Names the patient of the restored changes. */
const OfPatient = ({ id }: { readonly id: string }) => {
  const words = useWords('restored', en)
  return <Isolated text={words.restoredFor(usePatientName(id))} />
}

/** Says that changes were restored after a reload, until they are saved or discarded. */
export const RestoredNotice = ({
  session: { autosave, restored, startValues },
  onDiscard,
}: {
  readonly session: EncounterSession
  readonly onDiscard: () => void
}) => {
  const words = useWords('restored', en)
  const { ui } = useEncounterContext()
  const state = useSaveState(autosave)
  const patient = startValues[ui.patient]
  if (state.kind === 'saved' || restored === undefined) return null
  return (
    <div className={styles.notice}>
      <p>
        {typeof patient === 'string' && patient !== '' ? <OfPatient id={patient} /> : words.restored}
        {restored.isNew && state.kind === 'restored' ? ` ${words.savedOnceChanged}` : null}
      </p>
      <Button tone="quiet" onClick={onDiscard}>
        {words.discardThem}
      </Button>
    </div>
  )
}
