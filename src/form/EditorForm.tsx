import { memo, useId, useMemo, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { returnStateOf } from '../client/changes/returned.js'
import { readEncounter } from '../encounter/Encounter.js'
import { aboutOf, isVoid, stepsOf, transitionsFor } from '../encounter/workflow.js'
import * as en from '../messages/en/actions.js'
import * as enVisitWords from '../messages/en/visit.js'
import type { FormValues } from '../schema/formValues.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { StatusStepper } from '../ui/StatusStepper/StatusStepper.js'
import { runShortcut } from '../ui/shortcuts.js'
import { useSnapshot } from '../ui/useSnapshot.js'
import { AutoFocus } from './AutoFocus.js'
import { ActionBar } from './actions/ActionBar.js'
import { formShortcuts } from './actions/formShortcuts.js'
import { LastTransitionLine } from './actions/LastTransitionLine.js'
import { LazyKeptReason } from './actions/LazyKeptReason.js'
import { LazyReasonDialog } from './actions/LazyReasonDialog.js'
import { reasonKeyOf } from './actions/ReasonPlace.js'
import { useEditMode } from './actions/useEditMode.js'
import { useTransitions } from './actions/useTransitions.js'
import { LazyFindingTools } from './checks/LazyFindingTools.js'
import { ProblemsPanel } from './checks/ProblemsPanel.js'
import { EditorNotices } from './EditorNotices.js'
import type { EditorProps } from './EditorProps.js'
import styles from './EncounterEditor.module.css'
import { EncounterProviders } from './EncounterProviders.js'
import { FormElement } from './FormElement.js'
import { useShownGroup } from './fields/useShownGroup.js'
import { LazyHistoryPanel } from './history/LazyHistoryPanel.js'
import { ConflictLink } from './saving/conflict/ConflictLink.js'
import type { EncounterSession } from './saving/EncounterSession.js'
import { GuardQuestion } from './saving/LazyPatientQuestion.js'
import { SaveStatus } from './saving/SaveStatus.js'
import { useChangedElsewhere, useCurrentRecord } from './saving/useSaveState.js'
import type { EncounterModel } from './useEncounterModel.js'
import { useFieldNavigation } from './useFieldNavigation.js'
import { useFormHandle } from './useFormHandle.js'
import { VisitFields } from './visit/VisitFields.js'

interface EditorFormProps extends EditorProps {
  readonly model: EncounterModel
  readonly session: EncounterSession
  readonly form: UseFormReturn<FormValues>
}

/** The form on the screen: notices, fields, problems, history and the action bar, by the status of the encounter. */
export const EditorForm = memo((props: EditorFormProps) => {
  const words = useWords('actions', en)
  const visitWords = useWords('visit', enVisitWords)
  const { user, ui, workflow, model, session } = props
  const { autosave, pendingTexts, queue } = session
  const idPrefix = useId()
  const root = useRef<HTMLElement>(null)
  const statusRef = useRef<HTMLDivElement>(null)
  const conflictRef = useRef<HTMLDivElement>(null)

  const record = useCurrentRecord(autosave, queue)
  const changedElsewhere = useChangedElsewhere(autosave)
  const fieldsKey = useSnapshot(pendingTexts.subscribe, pendingTexts.generation)
  const parts = record === undefined ? undefined : readEncounter(record.encounter, ui)
  const status = parts?.status ?? workflow.initial
  const isDraft = status === workflow.initial

  const { mayEdit, readOnly, startEditing, confirmEdit } = useEditMode(props, status, session)
  const group = useShownGroup(model.compiled.model, '')
  const fields = useMemo(() => model.order(group.fields), [model, group])
  const navigation = useFieldNavigation(root, { idPrefix, fields, ui, startEditing })
  const { goTo, goToFirst, linkTo } = navigation
  const {
    perform,
    summary,
    reasonRequest,
    askReason,
    cancelReason,
    last,
    undo,
    markReturnFixed,
    markFinding,
  } = useTransitions({
    ...props,
    compiled: model.compiled,
    // The pressed button is removed, so the focus goes to the new status.
    onMoved: () => statusRef.current?.focus(),
  })
  const transitions = transitionsFor(workflow, status, user)
  const forward = transitions.find(({ tone }) => tone === 'forward')
  const save = readOnly
    ? undefined
    : () => {
        confirmEdit()
        return perform(undefined)
      }
  const submit = isDraft && forward ? () => perform(forward) : undefined
  useFormHandle(props, { transitions, perform, save, submit, focus: navigation.focusFirst })

  const store = props.workingCopies
  const key = reasonKeyOf(user, record, props.workingCopyKey)
  const place = store && { store, key, userId: user.id, record }
  const patientOf = () => props.form.getValues(ui.patient)
  const [hasKept] = useState(() => store?.read(key) !== undefined)

  const addCode = (property: string, code: string) => {
    const codes: unknown = props.form.getValues(property)
    const next = [...(Array.isArray(codes) ? codes : []), code]
    props.form.setValue(property, next, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
  }

  return (
    <EncounterProviders
      {...props}
      navigation={navigation}
      idPrefix={idPrefix}
      readOnly={readOnly}
      record={record}
      attempt={summary}
    >
      {props.inside?.(session)}
      <AutoFocus target={props.autoFocus} navigation={navigation} />
      <FormElement
        as={props.as}
        ref={root}
        className={styles.editor}
        aria-label={props.label ?? visitWords.form}
        onKeyDown={({ nativeEvent }) =>
          runShortcut(nativeEvent, [
            [formShortcuts.save, save && (() => void save())],
            [formShortcuts.submit, submit && (() => void submit())],
          ])
        }
        // A typed patient is complete once its field is left.
        onBlur={session.patientGuard.ask}
      >
        <EditorNotices
          session={session}
          record={record}
          userName={user.name}
          conflictRef={conflictRef}
          focusAfterConflict={statusRef}
          onMarkFixed={mayEdit && isDraft ? () => void markReturnFixed() : undefined}
          onRestart={props.onRestart}
        />
        <div className={styles.columns}>
          <VisitFields
            key={fieldsKey}
            fields={fields}
            group={group}
            readOnly={readOnly}
            goTo={goTo}
            foldRef={navigation.visit}
          />
          <ProblemsPanel
            action={forward?.action}
            isDraft={isDraft}
            ended={isVoid(workflow, status) ? status : undefined}
            isReturned={record !== undefined && returnStateOf(record) === 'unchanged'}
            toolsOf={(finding) => (
              <LazyFindingTools
                finding={finding}
                patientOf={patientOf}
                place={place}
                onMark={mayEdit ? markFinding : undefined}
                onAddCode={readOnly ? undefined : addCode}
              />
            )}
            linkTo={linkTo}
            goTo={goTo}
          />
          {record === undefined ? null : <LazyHistoryPanel record={record} workflow={workflow} />}
        </div>
        <ActionBar
          transitions={transitions}
          isDraft={isDraft}
          exists={record !== undefined}
          onSave={save && (() => void save())}
          // A host that sets `readOnly` has an Edit button of its own.
          onEdit={startEditing === undefined || props.readOnly === true ? undefined : goToFirst}
          onTransition={(transition) => void perform(transition)}
          hidesBack={changedElsewhere}
          notes={
            <LastTransitionLine
              // A host that decides what can be edited also says what was done.
              last={props.onEdit === undefined ? last : undefined}
              current={record}
              onNext={last?.transition.from === workflow.initial ? props.onNextAppointment : undefined}
              onUndo={() => void undo()}
            />
          }
          stateRef={statusRef}
          state={
            <>
              <SaveStatus autosave={autosave} queue={session.queue} client={props.client} />
              <ConflictLink autosave={autosave} noticeRef={conflictRef} />
              <StatusStepper label={words.status} steps={stepsOf(workflow)} current={status} />
            </>
          }
        />
      </FormElement>
      <GuardQuestion guard={session.patientGuard} />
      {hasKept && place !== undefined ? (
        <LazyKeptReason
          {...{ client: props.client, place, patientOf }}
          abouts={transitions.map(aboutOf)}
          onFound={(kept, about) => {
            const transition = transitions.find((offered) => aboutOf(offered) === about)
            if (transition !== undefined) askReason({ transition, ...kept })
          }}
        />
      ) : null}
      {reasonRequest === undefined ? null : (
        <LazyReasonDialog
          {...reasonRequest}
          kept={place && { place, about: aboutOf(reasonRequest.transition) }}
          onCancel={cancelReason}
          onReason={(reason) => void perform(reasonRequest.transition, reason)}
        />
      )}
    </EncounterProviders>
  )
})
