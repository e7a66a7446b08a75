import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { todayOf } from '../../encounter/calendarDate.js'
import { type Encounter, readEncounter } from '../../encounter/Encounter.js'
import { sameJson } from '../../encounter/sameJson.js'
import { isReadOnly } from '../../encounter/workflow.js'
import * as words from '../../messages/en/saving.js'
import type { FormValues } from '../../schema/formValues.js'
import type { CompiledForm } from '../compileForm.js'
import type { EditorProps } from '../EditorProps.js'
import { openEncounterSession } from './createEncounterSession.js'
import type { EncounterSession } from './EncounterSession.js'
import { rememberRecord } from './rememberRecord.js'

/**
 * What a new encounter begins with: today, for the user's own entry in the directory, and what the host has put in. None of
 * it is typed, so none of it is saved or asked about by itself.
 */
const startOf = ({ ui, user, initialEncounter }: EditorProps, { model }: CompiledForm): Encounter => {
  const kindOf = (property: string) => model.fields.find(({ name }) => name === property)?.kind
  const { providerId } = user
  return {
    ...(providerId === undefined || kindOf(ui.provider) === undefined
      ? undefined
      : { [ui.provider]: kindOf(ui.provider) === 'string' ? String(providerId) : providerId }),
    ...(kindOf(ui.dateOfService) === 'date' ? { [ui.dateOfService]: todayOf(new Date()) } : undefined),
    ...initialEncounter,
  }
}

/** Opens the session of a form, which holds what the form begins with. */
export const useEncounterSession = (props: EditorProps, compiled: CompiledForm): EncounterSession => {
  const queryClient = useQueryClient()
  const latest = useRef(props)
  latest.current = props
  const [session] = useState(() =>
    openEncounterSession({
      client: props.client,
      user: props.user,
      ui: props.ui,
      compiled,
      record: props.record,
      initial: startOf(props, compiled),
      workingCopies: props.workingCopies,
      formKey: props.workingCopyKey,
      isClosed: (encounter) =>
        isReadOnly(props.workflow, readEncounter(encounter, props.ui).status ?? props.workflow.initial),
      onSaved: (saved) => {
        rememberRecord(queryClient, saved)
        latest.current.onSaved(saved)
      },
      openReconciler: async (form, showing) => {
        const { createReconciler } = await import('./conflict/createReconciler.js')
        return createReconciler(compiled, form, props.ui, showing)
      },
    }),
  )
  return session
}

/**
 * Ties a session to the form that shows it, and to the record as it changes elsewhere. The result is a key for the
 * fields: where somebody else chose another patient, nothing that stands in an input is theirs.
 */
export const useEncounterSaving = (
  session: EncounterSession,
  form: UseFormReturn<Record<string, unknown>>,
  { client, user, ui, record, isGone }: EditorProps,
): number => {
  const { queue, autosave, pendingTexts } = session
  const [fieldsKey, setFieldsKey] = useState(0)

  useEffect(() => {
    session.start({
      values: form.getValues,
      set: (property, value) =>
        form.setValue(property, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true }),
      reset: (values: FormValues) => form.reset({ ...values }),
    })
    const stop = form.subscribe({ formState: { values: true }, callback: session.changed })
    window.addEventListener('pagehide', session.keepNow)
    window.addEventListener('online', session.retry)
    return () => {
      stop()
      window.removeEventListener('pagehide', session.keepNow)
      window.removeEventListener('online', session.retry)
      session.end()
    }
  }, [session, form])

  // What was changed elsewhere may have made room.
  useEffect(() => client.subscribe?.(session.retry), [client, session])

  useEffect(() => {
    if (isGone) autosave.gone()
    // It is back, as after a backup was restored.
    else if (autosave.state().kind === 'gone') void autosave.flush()
  }, [isGone, autosave])

  // The record changed elsewhere: shown at once where nothing is typed over it; else the next save meets a conflict.
  useEffect(() => {
    if (record === undefined || record.version === queue.current()?.version || queue.busy()) return
    if (autosave.state().kind !== 'saved') return
    const shown = queue.current()?.encounter ?? {}
    if (sameJson(shown[ui.patient], record.encounter[ui.patient])) {
      const { status = '' } = readEncounter(record.encounter, ui)
      const isMoved = record.updatedBy !== user.name && readEncounter(shown, ui).status !== status
      session.show(record, isMoved ? words.movedBy(status, record.updatedBy) : undefined)
      return
    }
    pendingTexts.clear()
    session.show(record, words.patientChanged(record.updatedBy))
    setFieldsKey((key) => key + 1)
  }, [record, queue, autosave, pendingTexts, session, ui, user])

  return fieldsKey
}
