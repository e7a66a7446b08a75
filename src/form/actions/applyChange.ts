import type { QueryClient } from '@tanstack/react-query'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import { type EncounterStatus, type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { tellStatus } from '../../encounter/workflowNames.js'
import * as words from '../../messages/en/saving.js'
import { tellerOf } from '../../messages/Told.js'
import type { EncounterSession } from '../saving/EncounterSession.js'
import { rememberRecord } from '../saving/rememberRecord.js'

const tell = tellerOf('saving', words)

/** Where a change of the record shows. */
export interface ChangeTarget {
  readonly session: EncounterSession
  readonly queryClient: QueryClient
  readonly ui: EncounterUi
  readonly user: User
  readonly onSaved: (record: EncounterRecord) => void
  /** Called when the record's status has changed, here or elsewhere. */
  readonly onMoved: () => void
}

/** Shows a record that someone else changed first, while the change to `to` was requested. */
export const showTheirChange = (
  { session, queryClient, ui, user, onMoved }: ChangeTarget,
  current: EncounterRecord,
  to: EncounterStatus | undefined,
): void => {
  const { status } = readEncounter(current.encounter, ui)
  const { updatedBy } = current
  const isOwn = updatedBy === user.name
  rememberRecord(queryClient, current)
  session.reset(
    current,
    status !== undefined && status === to
      ? tell('alreadyMoved', tellStatus(status), updatedBy, isOwn)
      : tell('changedFirst', updatedBy, isOwn),
  )
  onMoved()
}

/**
 * Makes a change of the record other than a save, and shows its result.
 *
 * @param to The new status; undefined where the change is no transition.
 * @returns undefined where the change failed, which the save state then shows.
 */
export const applyChange = async (
  target: ChangeTarget,
  change: () => Promise<EncounterRecord>,
  to: EncounterStatus | undefined,
): Promise<EncounterRecord | undefined> => {
  const { session, queryClient, onSaved, onMoved } = target
  const { autosave, pendingTexts } = session
  // Makes leaving the form wait for the change.
  const stopResolving = pendingTexts.startResolving()
  session.setTransitioning(true)
  try {
    const changed = await change().finally(() => {
      stopResolving()
      session.setTransitioning(false)
    })
    rememberRecord(queryClient, changed)
    if (autosave.state().kind === 'saved') session.reset(changed)
    // What was typed during a transition stays in the form, but must not change what was submitted.
    else if (to !== undefined) autosave.markRestored()
    onSaved(changed)
    onMoved()
    return changed
  } catch (error) {
    const current = error instanceof EncounterClientError ? error.current : undefined
    // Without unsaved changes there is no conflict to resolve.
    if (current !== undefined && autosave.state().kind === 'saved') showTheirChange(target, current, to)
    else autosave.fail(error)
    return undefined
  }
}
