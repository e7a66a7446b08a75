import { type ReactNode, type Ref, useRef, useState } from 'react'
import { isNotFound } from '../../client/clientErrors.js'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { WorkingCopyStore } from '../../client/workingCopy.js'
import { type EncounterId, type EncounterStatus, readEncounter } from '../../encounter/Encounter.js'
import { isReadOnly } from '../../encounter/workflow.js'
import { useCachedQuery } from '../../form/cache.js'
import type { EncounterFormHandle } from '../../form/EncounterFormHandle.js'
import type { UnsavedListener } from '../../form/EncounterFormProps.js'
import * as enListWords from '../../messages/en/list.js'
import * as en from '../../messages/en/panel.js'
import { isolate } from '../../messages/isolate.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Button } from '../../ui/Button/Button.js'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'
import { focusedElement } from '../../ui/focusedElement.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { useLatest } from '../../ui/useLatest.js'
import { useReview } from '../ReviewContext.js'
import { LazyEncounterForm } from './LazyEncounterForm.js'
import { PanelHead } from './PanelHead.js'
import styles from './ReviewPanel.module.css'

/** The props of the form in the panel that come from the host. */
export interface PanelFormProps {
  readonly schema?: JsonSchema
  readonly workingCopies?: WorkingCopyStore
  readonly onUnsavedChange?: UnsavedListener
  readonly onSetAside?: (id: EncounterId) => Promise<void>
}

/** Observes the record in the query cache. The form fetches it; this never does. */
const useOpenRecord = (
  id: EncounterId,
): { readonly record: EncounterRecord | undefined; readonly isGone: boolean } => {
  const { client } = useReview()
  const { data, error } = useCachedQuery({
    queryKey: queryKeys.record(id),
    enabled: false,
    queryFn: ({ signal }) => client.get(id, { signal }),
  })
  return { record: data, isGone: isNotFound(error) }
}

/** Detects changes of the open encounter that were not made in this panel or by this session. */
const useRemoteChange = (record: EncounterRecord | undefined) => {
  const { session } = useReview()
  const [seen, setSeen] = useState(record?.version)
  const [change, setChange] = useState<EncounterRecord>()
  const own = useRef(new Set<string>())
  if (record !== undefined && record.version !== seen) {
    setSeen(record.version)
    const isOwn = own.current.has(record.version) || session.hasWritten(record.version)
    setChange(seen === undefined || isOwn ? undefined : record)
  }
  return { change, rememberOwn: (saved: EncounterRecord) => own.current.add(saved.version) }
}

/** The props of {@link ReviewPanel}. */
export interface ReviewPanelProps {
  readonly id: EncounterId
  /** The list's record of the encounter, shown in the heading until the panel's own is loaded. */
  readonly listed: EncounterRecord | undefined
  /** "3 of 312". Undefined if the list does not contain the encounter. */
  readonly positionText: string | undefined
  readonly editing: boolean
  readonly headingRef: Ref<HTMLHeadingElement>
  readonly formHandle: Ref<EncounterFormHandle>
  readonly form: PanelFormProps
  /** Further links of the encounter. */
  readonly links: (id: EncounterId, record: EncounterRecord) => ReactNode
  readonly onEditing: (editing: boolean) => void
  /** Called after this panel changed the encounter's status. */
  readonly onTransition: (from: EncounterStatus, to: EncounterStatus, record: EncounterRecord) => void
  /** Called after the form saved its content as another encounter. */
  readonly onReplaced: (id: EncounterId) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onClose: () => void
  /** Rendered under the heading. */
  readonly children: ReactNode
}

const Panel = ({
  id,
  listed,
  positionText,
  editing,
  headingRef,
  formHandle,
  form,
  links,
  onEditing,
  onTransition,
  onReplaced,
  onMove,
  onClose,
  children,
}: ReviewPanelProps) => {
  const { client, codes, user, ui, workflow, checks, singleKeys } = useReview()
  const words = useWords('panel', en)
  const listWords = useWords('list', enListWords)
  const { formatInstant } = useFormats()
  const { record, isGone } = useOpenRecord(id)
  const { change, rememberOwn } = useRemoteChange(record)
  const statusOf = ({ encounter }: EncounterRecord) => readEncounter(encounter, ui).status ?? workflow.initial
  const status = record && statusOf(record)
  // A ref, since two saves may end before the first one is rendered.
  const lastStatus = useLatest(status)
  const isEditor = user.capabilities.includes('edit')
  const mayEdit = status !== undefined && !isReadOnly(workflow, status) && isEditor
  const handleSaved = (saved: EncounterRecord) => {
    rememberOwn(saved)
    // A cleared storage starts its numbers over, so an encounter that is saved anew may even get its old id.
    if (isGone || String(saved.id) !== String(id)) return onReplaced(saved.id)
    const before = lastStatus.current
    const now = statusOf(saved)
    if (before === undefined || now === before) return
    lastStatus.current = now
    onTransition(before, now, saved)
  }
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(editing)
  useIsomorphicLayoutEffect(() => {
    // Escape in a field ends editing and turns the focused field into text. The button has only changed its label.
    if (wasEditing.current && !editing && focusedElement() === document.body) edit.current?.focus()
    wasEditing.current = editing
  }, [editing])
  // While editing, letters are text and Escape belongs to "Done".
  const keys = (key: string) => (singleKeys && !editing ? key : undefined)

  return (
    <section className={styles.panel} aria-label={listWords.encounter(id)} data-panel="">
      <header className={styles.head}>
        <PanelHead id={id} record={record ?? listed} positionText={positionText} headingRef={headingRef} />
        <div className={styles.tools}>
          {mayEdit ? (
            <Button
              ref={edit}
              aria-keyshortcuts={editing ? 'Escape' : singleKeys ? 'e' : undefined}
              shortcutHint={editing ? 'Esc' : singleKeys ? 'E' : undefined}
              onClick={() => onEditing(!editing)}
            >
              {editing ? words.done : words.edit}
            </Button>
          ) : null}
          {record === undefined ? null : links(id, record)}
          <div className={styles.moves}>
            <Button tone="quiet" aria-keyshortcuts={keys('k')} onClick={() => onMove(-1)}>
              {words.previous}
            </Button>
            <Button tone="quiet" aria-keyshortcuts={keys('j')} onClick={() => onMove(1)}>
              {words.next}
            </Button>
            <Button tone="quiet" aria-keyshortcuts={editing ? undefined : 'Escape'} onClick={onClose}>
              {words.close}
            </Button>
          </div>
        </div>
        <p className={styles.change} aria-live="polite">
          {change === undefined ? null : (
            <Isolated
              text={words.changed(isolate(change.updatedBy), formatInstant(change.updatedAt, new Date()))}
            />
          )}
        </p>
        {children}
      </header>
      <LazyEncounterForm
        {...form}
        key={user.id}
        client={client}
        codes={codes}
        user={user}
        ui={ui}
        workflow={workflow}
        {...(checks && { checks })}
        encounterId={id}
        readOnly={!(editing && isEditor)}
        autoFocus={editing && isEditor ? 'problem' : false}
        onEdit={() => onEditing(true)}
        onSaved={handleSaved}
        handle={formHandle}
      />
    </section>
  )
}

const FailedPanel = ({
  id,
  onRetry,
  onClose,
}: {
  readonly id: EncounterId
  readonly onRetry: () => void
  readonly onClose: () => void
}) => {
  const words = useWords('panel', en)
  const listWords = useWords('list', enListWords)
  return (
    <section className={styles.panel} aria-label={listWords.encounter(id)} data-panel="">
      <FailureMessage
        title={listWords.cannotShow(id)}
        ways={
          <>
            <Button tone="primary" onClick={onRetry}>
              {words.tryAgain}
            </Button>
            <Button onClick={onClose}>{words.close}</Button>
          </>
        }
      >
        <p>{words.failedHint}</p>
      </FailureMessage>
    </section>
  )
}

/** The open encounter beside the list. It is read-only until "Edit". If it fails to render, the list stays usable. */
export const ReviewPanel = (props: ReviewPanelProps) => (
  <ErrorBoundary
    resetKey={props.id}
    fallback={(retry) => <FailedPanel id={props.id} onRetry={retry} onClose={props.onClose} />}
  >
    <Panel {...props} />
  </ErrorBoundary>
)
