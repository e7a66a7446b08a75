import { useEffect, useMemo } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { FormValues } from '../schema/formValues.js'
import { LazyTransitionNotice } from './actions/LastTransitionLine.js'
import { LazyReasonDialog } from './actions/LazyReasonDialog.js'
import { EditorForm } from './EditorForm.js'
import type { EditorProps } from './EditorProps.js'
import { createEncounterModel } from './encounterModel.js'
import { useFormResolver } from './fields/useFormResolver.js'
import { LazyHistoryPanel } from './history/LazyHistoryPanel.js'
import { LazyPatientQuestion } from './saving/LazyPatientQuestion.js'
import { useEncounterSession } from './saving/useEncounterSession.js'
import { useLeaveWarning } from './saving/useLeaveWarning.js'
import { useSessionForm } from './saving/useSessionForm.js'
import { useStoredRecord } from './saving/useStoredRecord.js'
import { useTellChange } from './useTellChange.js'

/** The form over one record, or over none yet: its model, the session that saves it, and its values. */
export const EncounterEditor = (props: EditorProps) => {
  const { client, schema, ui } = props
  const hasDirectory = client.directory !== undefined
  const model = useMemo(() => createEncounterModel(schema, ui, hasDirectory), [schema, ui, hasDirectory])
  const session = useEncounterSession(props, model.compiled)
  const form = useForm<FormValues>({
    defaultValues: session.startValues,
    resolver: useFormResolver(model.compiled),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  useSessionForm(session, form, client)
  useStoredRecord(session, props)
  useTellChange(form, model.compiled.model, props.onChange)
  useLeaveWarning(session, props.onUnsavedChange)

  // Every encounter needs them soon, possibly offline.
  useEffect(() => {
    LazyHistoryPanel.preloadWhenIdle()
    LazyReasonDialog.preloadWhenIdle()
    LazyPatientQuestion.preloadWhenIdle()
    LazyTransitionNotice.preloadWhenIdle()
  }, [])

  return (
    <FormProvider {...form}>
      <EditorForm {...props} model={model} session={session} form={form} />
    </FormProvider>
  )
}
