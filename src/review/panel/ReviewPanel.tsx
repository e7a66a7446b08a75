import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { isNotFound } from '../../client/clientErrors.js'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { WorkingCopyStore } from '../../client/workingCopy.js'
import { type EncounterId, type EncounterStatus, readEncounter } from '../../encounter/Encounter.js'
import { isReadOnly } from '../../encounter/workflow.js'
import type { EncounterFormActions, UnsavedListener } from '../../form/EncounterFormProps.js'
import * as listWords from '../../messages/en/list.js'
import * as words from '../../messages/en/panel.js'
import { formatInstant } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Button } from '../../ui/Button/Button.js'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { FailureMessage } from '../../ui/ErrorBoundary/FailureMessage.js'
import { Isolated } from '../../ui/Isolated.js'
import { useReview } from '../ReviewContext.js'
import { LazyEncounterForm } from './LazyEncounterForm.js'
import { PanelHead } from './PanelHead.js'
import styles from './ReviewPanel.module.css'

/** What the form within a review is given. */
export interface PanelFormProps {
  readonly schema?: JsonSchema
  readonly workingCopies?: WorkingCopyStore
  readonly onUnsavedChange?: UnsavedListener
  readonly onSetAside?: (id: EncounterId) => Promise<void>
}

/** The encounter as it is in the cache that the form fills; renders again when it changes. */
const useOpenRecord = (
  id: EncounterId,
): { readonly record: EncounterRecord | undefined; readonly isGone: boolean } => {
  const { client } = useReview()
  const { data, error } = useQuery({
    queryKey: queryKeys.record(id),
    enabled: false,
    queryFn: ({ signal }) => client.get(id, { signal }),
  })
  return { record: data, isGone: isNotFound(error) }
}

/** Says who changed the open encounter elsewhere, and when. */
const useChangeElsewhere = (record: EncounterRecord | undefined) => {
  const { session } = useReview()
  const [seen, setSeen] = useState(record?.version)
  const [change, setChange] = useState<EncounterRecord>()
  const own = useRef(new Set<string>())
  if (record !== undefined && record.version !== seen) {
    setSeen(record.version)
    const isOwn = own.current.has(record.version) || session.made(record.version)
    setChange(seen === undefined || isOwn ? undefined : record)
  }
  return { change, rememberOwn: (saved: EncounterRecord) => own.current.add(saved.version) }
}

/** What the encounter beside its list is given. */
export interface ReviewPanelProps {
  readonly id: EncounterId
  /** As the list has it, until it is loaded. */
  readonly listed: EncounterRecord | undefined
  /** "3 of 312"; undefined where the list does not hold it. */
  readonly place: string | undefined
  readonly editing: boolean
  readonly headingRef: Ref<HTMLHeadingElement>
  readonly actions: Ref<EncounterFormActions>
  readonly form: PanelFormProps
  /** Further ways from the encounter. */
  readonly links: (id: EncounterId, record: EncounterRecord) => ReactNode
  readonly onEditing: (editing: boolean) => void
  /** Called when its status was changed here, from which it was. */
  readonly onMoved: (from: EncounterStatus, to: EncounterStatus, record: EncounterRecord) => void
  /** Called when what it holds was saved as another encounter. */
  readonly onReplaced: (id: EncounterId) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onClose: () => void
  /** Stands under its head. */
  readonly children: ReactNode
}

const Panel = ({
  id,
  listed,
  place,
  editing,
  headingRef,
  actions,
  form,
  links,
  onEditing,
  onMoved,
  onReplaced,
  onMove,
  onClose,
  children,
}: ReviewPanelProps) => {
  const { client, codes, user, ui, workflow, singleKeys } = useReview()
  const queryClient = useQueryClient()
  const { record, isGone } = useOpenRecord(id)
  const { change, rememberOwn } = useChangeElsewhere(record)
  const statusOf = ({ encounter }: EncounterRecord) => readEncounter(encounter, ui).status ?? workflow.initial
  const status = record && statusOf(record)
  const lastStatus = useRef(status)
  lastStatus.current = status
  const isEditor = user.capabilities.includes('edit')
  const mayEdit = status !== undefined && !isReadOnly(workflow, status) && isEditor
  const noteSaved = (saved: EncounterRecord) => {
    rememberOwn(saved)
    // Numbers begin anew in a storage that was cleared: it may get the one that it had.
    if (isGone || String(saved.id) !== String(id)) return onReplaced(saved.id)
    const before = lastStatus.current
    const now = statusOf(saved)
    if (before === undefined || now === before) return
    lastStatus.current = now
    onMoved(before, now, saved)
  }
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(editing)
  useEffect(() => {
    // The button has changed its name, not its place: whoever came out of a field by Escape is led back to it.
    if (wasEditing.current && !editing && document.activeElement === document.body) edit.current?.focus()
    wasEditing.current = editing
  }, [editing])
  // While it is edited, letters are typed and Escape is for "Done".
  const keys = (key: string) => (singleKeys && !editing ? key : undefined)

  return (
    <section className={styles.panel} aria-label={listWords.encounter(id)} data-panel="">
      <header className={styles.head}>
        <PanelHead id={id} record={record ?? listed} place={place} headingRef={headingRef} />
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
        queryClient={queryClient}
        client={client}
        codes={codes}
        user={user}
        ui={ui}
        workflow={workflow}
        encounterId={id}
        readOnly={!(editing && isEditor)}
        autoFocus={editing && isEditor ? 'problem' : false}
        onEdit={() => onEditing(true)}
        onSaved={noteSaved}
        actions={actions}
      />
    </section>
  )
}

/** One encounter beside its list: whole and readable; "Edit" makes a form of it. The list outlives one that fails. */
export const ReviewPanel = (props: ReviewPanelProps) => (
  <ErrorBoundary
    resetKey={props.id}
    fallback={(retry) => (
      <section className={styles.panel} aria-label={listWords.encounter(props.id)} data-panel="">
        <FailureMessage
          title={listWords.cannotShow(props.id)}
          ways={
            <>
              <Button tone="primary" onClick={retry}>
                {words.tryAgain}
              </Button>
              <Button onClick={props.onClose}>{words.close}</Button>
            </>
          }
        >
          <p>{words.failedHint}</p>
        </FailureMessage>
      </section>
    )}
  >
    <Panel {...props} />
  </ErrorBoundary>
)
