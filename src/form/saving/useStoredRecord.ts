import { useEffect } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { sameJson } from '../../encounter/sameJson.js'
import type { User } from '../../encounter/User.js'
import { tellStatus } from '../../encounter/workflowNames.js'
import * as words from '../../messages/en/saving.js'
import { tellerOf } from '../../messages/Told.js'
import type { EditorProps } from '../EditorProps.js'
import type { EncounterSession } from './EncounterSession.js'

const tell = tellerOf('saving', words)

/** Shows a record that was changed elsewhere, unless the form has unsaved changes: their save then meets the conflict. */
const showChange = (
  { queue, autosave, pendingTexts, reset }: EncounterSession,
  record: EncounterRecord,
  ui: EncounterUi,
  user: User,
): void => {
  if (queue.busy()) return
  const known = queue.current()
  if (record.version === known?.version) {
    // A provisional id was replaced: what follows is saved, and kept in this tab, under the server's.
    if (String(record.id) !== String(known.id)) queue.rebase(record)
    return
  }
  if (autosave.state().kind !== 'saved') return
  const shown = queue.current()?.encounter ?? {}
  if (sameJson(shown[ui.patient], record.encounter[ui.patient])) {
    const { status = '' } = readEncounter(record.encounter, ui)
    const isMoved = record.updatedBy !== user.name && readEncounter(shown, ui).status !== status
    reset(record, isMoved ? tell('movedBy', tellStatus(status), record.updatedBy) : undefined)
    return
  }
  // Texts left in the inputs were typed for the patient before.
  pendingTexts.clear()
  reset(record, tell('patientChanged', record.updatedBy))
}

/** Keeps a session up to date with its stored record. Effects, since the record is a query's data and has no event. */
export const useStoredRecord = (
  session: EncounterSession,
  { record, isMissing, ui, user }: Pick<EditorProps, 'record' | 'isMissing' | 'ui' | 'user'>,
): void => {
  const { autosave } = session
  useEffect(() => {
    if (isMissing) autosave.markMissing()
    // It is stored again, as after a backup was restored.
    else if (autosave.state().kind === 'missing') void autosave.flush()
  }, [isMissing, autosave])
  useEffect(() => {
    if (record !== undefined) showChange(session, record, ui, user)
  }, [record, session, ui, user])
}
