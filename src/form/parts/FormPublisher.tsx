import { useEffect } from 'react'
import { readEncounter } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { transitionsFor } from '../../encounter/workflow.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import { useFindings } from '../checks/FindingsContext.js'
import { useEncounterContext } from '../EncounterContext.js'
import type { EncounterSession } from '../saving/EncounterSession.js'
import { useCurrentRecord, useSaveState } from '../saving/useSaveState.js'
import type { EncounterFormPort } from './EncounterFormControl.js'

/** Tells the host's `useEncounterForm()` what the form around shows. */
export const FormPublisher = ({
  port,
  session,
  user,
}: {
  readonly port: EncounterFormPort
  readonly session: EncounterSession
  readonly user: User
}) => {
  const { ui, workflow } = useEncounterContext()
  const { autosave, pendingTexts, queue } = session
  const record = useCurrentRecord(autosave, queue)
  const { kind: saveState } = useSaveState(autosave)
  const hasText = useSnapshot(pendingTexts.subscribe, session.hasUnsaved)
  const dirty = useSnapshot(autosave.subscribe, session.hasUnsaved) || hasText
  const findings = useFindings()
  useEffect(() => {
    const status = (record && readEncounter(record.encounter, ui).status) ?? workflow.initial
    const offered = transitionsFor(workflow, status, user)
    port.publish({ isReady: true, record, status, dirty, saveState, findings, offered })
  }, [port, record, dirty, saveState, findings, ui, workflow, user])
  useEffect(() => () => port.publish(), [port])
  return null
}
