import type { RefObject } from 'react'
import { Button } from '../ui/Button/Button.js'
import { later } from '../ui/later.js'
import { useEncounterContext } from './EncounterContext.js'
import styles from './EncounterEditor.module.css'
import { useSaveState } from './saveStatus.js'
import type { EncounterSession } from './saving/EncounterSession.js'
import { usePatientName } from './usePatientName.js'

/** What a notice of a conflict is given. */
export interface ConflictNoticeProps {
  readonly session: EncounterSession
  /** The signed-in user's name: the other change may be of another tab of theirs. */
  readonly userName: string
  /** Is given the notice, to be led to from elsewhere. */
  readonly noticeRef: RefObject<HTMLDivElement | null>
  /** Where the focus goes that was in the notice when the conflict ended. */
  readonly after: RefObject<HTMLElement | null>
}

const ConflictChoice = later(() => import('./conflict/ConflictChoice.js').then((part) => part.ConflictChoice))

/** Someone else saved this encounter, or it is gone: what is to become of what is typed. */
export const ConflictNotice = (props: ConflictNoticeProps) => {
  const { kind } = useSaveState(props.session.autosave)
  return kind === 'conflict' || kind === 'gone' ? <ConflictChoice {...props} /> : null
}

/** Whose encounter came back, where that is known. */
const OfPatient = ({ id }: { readonly id: string }) => (
  <>
    {' '}
    for <bdi>{usePatientName(id)}</bdi>
  </>
)

/** What was typed before the page was reloaded is back in the form, until it is saved or discarded. */
export const RestoredNotice = ({
  session: { autosave, restored, startValues },
  onDiscard,
}: {
  readonly session: EncounterSession
  readonly onDiscard: () => void
}) => {
  const { ui } = useEncounterContext()
  const state = useSaveState(autosave)
  const patient = startValues[ui.patient]
  if (state.kind === 'saved' || restored === undefined) return null
  return (
    <div className={styles.notice}>
      <p>
        This is what you had typed
        {typeof patient === 'string' && patient !== '' ? <OfPatient id={patient} /> : null} and not saved yet.
        {restored.isNew && state.kind === 'restored'
          ? ' It is saved once you change something or press “Save draft”.'
          : null}
      </p>
      <Button tone="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </div>
  )
}
