import { useSyncExternalStore } from 'react'
import { isolate } from '../messages/isolate.js'
import { Button } from '../ui/Button/Button.js'
import { Dialog } from '../ui/Dialog/Dialog.js'
import styles from './EncounterEditor.module.css'
import type { CodesQuestion, PatientGuard } from './saving/createPatientGuard.js'
import { usePatientName } from './usePatientName.js'

const Question = ({
  question: { from, to },
  guard,
}: {
  readonly question: CodesQuestion
  readonly guard: PatientGuard
}) => {
  const name = usePatientName(to)
  const before = usePatientName(from)
  return (
    <Dialog title={`Keep these codes for ${isolate(name)}?`} onClose={() => guard.answer('cancel')}>
      <p>
        They were entered for <bdi>{before}</bdi>. Keep them only where they are true of <bdi>{name}</bdi>,
        too.
      </p>
      <div className={styles.buttons}>
        {/* The first has the focus: an Enter too many, after the one that picked the patient, must keep no codes. */}
        <Button tone="primary" onClick={() => guard.answer('cancel')}>
          Cancel
        </Button>
        <Button onClick={() => guard.answer('keep')}>Keep codes</Button>
        <Button onClick={() => guard.answer('clear')}>Clear codes</Button>
      </div>
    </Dialog>
  )
}

/** Asks whether the codes of one patient are to stand for another, when the patient was changed. */
export const PatientQuestion = ({ guard }: { readonly guard: PatientGuard }) => {
  const question = useSyncExternalStore(guard.subscribe, guard.asked)
  return question === undefined ? null : <Question question={question} guard={guard} />
}
