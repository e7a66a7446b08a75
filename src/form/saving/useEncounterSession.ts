import { useEffect, useRef, useState } from 'react'
import { readEncounter } from '../../encounter/Encounter.js'
import { isReadOnly } from '../../encounter/workflow.js'
import { useLatest } from '../../ui/useLatest.js'
import { useCache } from '../cache.js'
import type { CompiledForm } from '../compileForm.js'
import type { EditorProps } from '../EditorProps.js'
import { createEncounterSession } from './createEncounterSession.js'
import type { EncounterSession } from './EncounterSession.js'
import { newEncounter } from './newEncounter.js'
import { rememberRecord } from './rememberRecord.js'

/** The session of a form, created with its first props: for another encounter or user the form is mounted anew. */
export const useEncounterSession = (props: EditorProps, compiled: CompiledForm): EncounterSession => {
  const queryClient = useCache()
  const onSaved = useLatest(props.onSaved)
  const latest = useLatest(compiled)
  const [session] = useState(() => {
    const { client, user, ui, workflow, openedId, record, workingCopies, workingCopyKey } = props
    return createEncounterSession({
      client,
      user,
      ui,
      // The fields are the same in every language, and errors are said in that of the moment.
      compiled: {
        ...compiled,
        get formValidator() {
          return latest.current.formValidator
        },
      },
      openedId,
      record,
      initial: newEncounter(props, compiled),
      workingCopies,
      formKey: workingCopyKey,
      isClosed: (encounter) => isReadOnly(workflow, readEncounter(encounter, ui).status ?? workflow.initial),
      onSaved: (saved) => {
        rememberRecord(queryClient, saved)
        onSaved.current(saved)
      },
      loadConflictHandler: async () =>
        (await import('./conflict/createConflictHandler.js')).createConflictHandler,
    })
  })
  const { autosave } = session
  const said = useRef(compiled)
  useEffect(() => {
    // What keeps the form from being saved is said anew.
    if (compiled !== said.current && autosave.state().kind === 'incomplete') autosave.changed()
    said.current = compiled
  }, [autosave, compiled])
  return session
}
