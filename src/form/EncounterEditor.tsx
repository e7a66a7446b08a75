import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { returnStateOf } from '../client/returned.js'
import { readEncounter } from '../encounter/Encounter.js'
import type { FieldPath } from '../encounter/Finding.js'
import { isVoid, stepsOf, transitionsFor } from '../encounter/workflow.js'
import * as words from '../messages/en/actions.js'
import * as visitWords from '../messages/en/visit.js'
import type { FormValues } from '../schema/formValues.js'
import { isTyping } from '../ui/isTyping.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { StatusStepper } from '../ui/StatusStepper/StatusStepper.js'
import { ActionBar } from './actions/ActionBar.js'
import barStyles from './actions/ActionBar.module.css'
import { formShortcuts } from './actions/formShortcuts.js'
import { LazyReasonDialog } from './actions/LazyReasonDialog.js'
import { ReturnedNotice } from './actions/ReturnedNotice.js'
import { TransitionNotice } from './actions/TransitionNotice.js'
import { useEditMode } from './actions/useEditMode.js'
import { useTransitions } from './actions/useTransitions.js'
import { FindingsProvider } from './checks/FindingsProvider.js'
import { FocusProblem } from './checks/FocusProblem.js'
import { ProblemsPanel } from './checks/ProblemsPanel.js'
import { CodeBrowsing } from './codes/CodeBrowsing.js'
import type { EditorProps } from './EditorProps.js'
import { EncounterContext } from './EncounterContext.js'
import styles from './EncounterEditor.module.css'
import { compileEncounterSchema, encounterWidgets, fieldsInOrder } from './encounterModel.js'
import { FieldsContext } from './fields/FieldsContext.js'
import { standardWidgets } from './fields/standardWidgets.js'
import { useFieldAccess } from './fields/useFieldAccess.js'
import { useFormResolver } from './fields/useFormResolver.js'
import { ConflictLink } from './saving/conflict/ConflictLink.js'
import { ConflictNotice } from './saving/conflict/ConflictNotice.js'
import { PatientQuestion } from './saving/PatientQuestion.js'
import { RestoredNotice } from './saving/RestoredNotice.js'
import { SaveStatus } from './saving/SaveStatus.js'
import { useEncounterSession } from './saving/useEncounterSession.js'
import { useLeaveWarning } from './saving/useLeaveWarning.js'
import { useChangedElsewhere, useCurrentRecord } from './saving/useSaveState.js'
import { useSessionForm } from './saving/useSessionForm.js'
import { useStoredRecord } from './saving/useStoredRecord.js'
import { useFillFromAppointment } from './visit/useFillFromAppointment.js'
import { type VisitFold, visitRoles } from './visit/useVisitFold.js'
import { VisitFields } from './visit/VisitFields.js'

const HistoryPanel = lazyComponent(() =>
  import('./history/HistoryPanel.js').then((part) => part.HistoryPanel),
)
const SetAsideCopy = lazyComponent(() => import('./saving/SetAsideCopy.js').then((part) => part.SetAsideCopy))
/** The form itself, over one record or none yet. */
export const EncounterEditor = (props: EditorProps) => {
  const { client, user, codes, schema, ui, workflow, widgets } = props
  const hasDirectory = client.directory !== undefined
  const idPrefix = useId()
  const root = useRef<HTMLFormElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const notice = useRef<HTMLDivElement>(null)
  const visit = useRef<VisitFold>(null)
  const compiled = useMemo(() => compileEncounterSchema(schema, ui, hasDirectory), [schema, ui, hasDirectory])
  const fields = useMemo(() => fieldsInOrder(compiled.model.fields, ui), [compiled, ui])

  const session = useEncounterSession(props, compiled)
  const form = useForm<FormValues>({
    defaultValues: session.startValues,
    resolver: useFormResolver(compiled),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const { autosave, pendingTexts, queue } = session
  useSessionForm(session, form, client)
  useStoredRecord(session, props)
  const fieldsKey = useSyncExternalStore(pendingTexts.subscribe, pendingTexts.generation)
  const current = useCurrentRecord(autosave, queue)
  const changedElsewhere = useChangedElsewhere(autosave)
  const parts = current === undefined ? undefined : readEncounter(current.encounter, ui)
  const status = parts?.status ?? workflow.initial
  const isDraft = status === workflow.initial
  const { mayEdit, readOnly, startEditing, confirmEdit } = useEditMode(props, status, session)

  const { reveal, foldVisit } = useMemo(
    () => ({
      reveal: (path: FieldPath) => visit.current?.reveal(path),
      // Whoever has gone back into them since stays there.
      foldVisit: () => {
        if (root.current?.querySelector('[data-visit-part]:focus-within') === null) visit.current?.fold()
      },
    }),
    [],
  )
  const { goTo, linkTo } = useFieldAccess(root, idPrefix, startEditing, reveal)
  const appointmentHandlers = useFillFromAppointment(form, client, ui, goTo, foldVisit)
  const encounterContext = useMemo(
    () => ({ client, codes, ui, workflow, pendingTexts, appointmentHandlers }),
    [client, codes, ui, workflow, pendingTexts, appointmentHandlers],
  )
  const ownWidgets = useMemo(
    () => [...encounterWidgets(ui, hasDirectory), ...standardWidgets],
    [ui, hasDirectory],
  )
  const fieldsContext = useMemo(
    () => ({ idPrefix, readOnly, pendingTexts, widgets: [...(widgets ?? []), ...ownWidgets] }),
    [idPrefix, readOnly, pendingTexts, widgets, ownWidgets],
  )
  const { perform, summary, reasonRequest, cancelReason, last, undo, markReturnFixed } = useTransitions({
    ...props,
    compiled,
    form,
    session,
    // The button that was pressed is gone now: focus goes to the status that it led to.
    onMoved: () => top.current?.focus(),
  })
  const transitions = transitionsFor(workflow, status, user)
  const forward = transitions.find(({ tone }) => tone === 'forward')
  useImperativeHandle(props.actions, () => ({
    offered: transitions,
    perform: (transition) => void perform(transition),
  }))
  const save = readOnly
    ? undefined
    : () => {
        confirmEdit()
        void perform(undefined)
      }
  const handleKeyDown = formShortcuts({
    save,
    submit: isDraft && forward !== undefined ? () => void perform(forward) : undefined,
  })
  useLeaveWarning(session, props.onUnsavedChange)

  // Part of every encounter, and wanted also where there is no network by then.
  useEffect(() => {
    HistoryPanel.preloadWhenIdle()
    LazyReasonDialog.preloadWhenIdle()
  }, [])

  const goToFirst = useCallback(() => {
    const isFolded = visit.current?.isFolded === true
    const first = fields.find(({ name }) => !isFolded || !visitRoles(ui).includes(name))
    if (first !== undefined) goTo([first.name])
  }, [fields, ui, goTo])
  useEffect(() => {
    // It may have come late: whoever is typing elsewhere by then goes on there.
    if (props.autoFocus === true && !isTyping(document.activeElement)) goToFirst()
  }, [props.autoFocus, goToFirst])

  return (
    <EncounterContext value={encounterContext}>
      <FieldsContext value={fieldsContext}>
        <FormProvider {...form}>
          <FindingsProvider compiled={compiled} ownId={parts?.id} attempt={summary}>
            <CodeBrowsing codes={codes}>
              {props.autoFocus === 'problem' ? <FocusProblem goTo={goTo} goToFirst={goToFirst} /> : null}
              <form
                ref={root}
                className={styles.editor}
                aria-label={visitWords.form}
                noValidate
                onSubmit={(event) => event.preventDefault()}
                onKeyDown={handleKeyDown}
                // A patient that is typed, and not picked, stands once its field is left.
                onBlur={session.patientGuard.ask}
              >
                <ConflictNotice session={session} userName={user.name} noticeRef={notice} focusAfter={top} />
                {session.setAside.length === 0 ? null : <SetAsideCopy session={session} />}
                <ReturnedNotice
                  record={current}
                  onMarkFixed={mayEdit && isDraft ? () => void markReturnFixed() : undefined}
                />
                {session.restored === undefined ? null : (
                  <RestoredNotice
                    session={session}
                    onDiscard={() => {
                      session.discard()
                      props.onRestart()
                    }}
                  />
                )}
                <div className={styles.columns}>
                  <VisitFields
                    key={fieldsKey}
                    fields={fields}
                    readOnly={readOnly}
                    goTo={goTo}
                    foldRef={visit}
                  />
                  <ProblemsPanel
                    action={forward?.action}
                    isDraft={isDraft}
                    ended={isVoid(workflow, status) ? status : undefined}
                    isReturned={current !== undefined && returnStateOf(current) === 'unchanged'}
                    linkTo={linkTo}
                    goTo={goTo}
                  />
                  {current === undefined ? null : <HistoryPanel record={current} workflow={workflow} />}
                </div>
                <ActionBar
                  transitions={transitions}
                  isDraft={isDraft}
                  exists={current !== undefined}
                  onSave={save}
                  // A host that takes `readOnly` away has a button of its own for it.
                  onEdit={startEditing === undefined || props.readOnly === true ? undefined : goToFirst}
                  onTransition={(transition) => void perform(transition)}
                  hidesBack={changedElsewhere}
                  notes={
                    <TransitionNotice
                      // A host that says what can be edited says what was done, too.
                      last={props.onEdit === undefined ? last : undefined}
                      current={current}
                      onNext={
                        last?.transition.from === workflow.initial ? props.onNextAppointment : undefined
                      }
                      onUndo={() => void undo()}
                    />
                  }
                  state={
                    <div ref={top} className={barStyles.state} tabIndex={-1}>
                      <SaveStatus autosave={autosave} />
                      <ConflictLink autosave={autosave} noticeRef={notice} />
                      <StatusStepper label={words.status} steps={stepsOf(workflow)} current={status} />
                    </div>
                  }
                />
              </form>
            </CodeBrowsing>
            <PatientQuestion guard={session.patientGuard} />
            {reasonRequest === undefined ? null : (
              <LazyReasonDialog
                {...reasonRequest}
                onCancel={cancelReason}
                onReason={(reason) => void perform(reasonRequest.transition, reason)}
              />
            )}
          </FindingsProvider>
        </FormProvider>
      </FieldsContext>
    </EncounterContext>
  )
}
