import * as en from '../../messages/en/patientQuestion.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { Isolated } from '../../ui/Isolated.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { usePatientName } from '../directory/usePatientName.js'
import styles from '../EncounterEditor.module.css'
import type { CodesQuestion, PatientGuard } from './createPatientGuard.js'

/** Asks whether to keep the codes when the patient has changed. */
export const PatientQuestion = ({
  question: { from, to, about },
  guard,
}: {
  readonly question: CodesQuestion
  readonly guard: PatientGuard
}) => {
  const words = useWords('patientQuestion', en)
  const name = usePatientName(to)
  const before = usePatientName(from)
  return (
    <Dialog title={words.title(name, about)} onClose={() => guard.answer('cancel')}>
      <p>
        <Isolated text={words.why(before, name)} />
      </p>
      <div className={styles.buttons}>
        {/* The first button has the focus: a second Enter, after the one that selected the patient, must not keep codes. */}
        <Button tone="primary" onClick={() => guard.answer('cancel')}>
          {words.cancel}
        </Button>
        <Button onClick={() => guard.answer('keep')}>{words.keep(about)}</Button>
        <Button onClick={() => guard.answer('clear')}>{words.clear(about)}</Button>
      </div>
    </Dialog>
  )
}
