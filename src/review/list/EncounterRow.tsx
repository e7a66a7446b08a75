import { type MouseEvent, memo } from 'react'
import { openReturnOf, returnStateOf } from '../../client/changes/returned.js'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { Assessment } from '../../encounter/assessEncounter.js'
import { describeValue } from '../../encounter/describeValue.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { overdueDays } from '../../encounter/overdueDays.js'
import { isReadOnly } from '../../encounter/workflow.js'
import * as en from '../../messages/en/list.js'
import type { Sayable } from '../../messages/Told.js'
import { ErrorBoundary } from '../../ui/ErrorBoundary/ErrorBoundary.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { useReview } from '../ReviewContext.js'
import rowStyles from './EncounterRow.module.css'
import styles from './EncounterTable.module.css'
import { RowFindings } from './RowFindings.js'
import boxStyles from './SelectBox.module.css'

interface EncounterRowProps {
  readonly record: EncounterRecord
  /** The index in the whole list. */
  readonly position: number
  readonly patient: string | undefined
  readonly provider: string | undefined
  readonly assessment: Assessment | undefined
  readonly href: string
  readonly isOpen: boolean
  readonly isSelected: boolean
  /** The cursor waits at this row without the user having moved there. */
  readonly isNext: boolean
  /** Why a bulk run failed on this encounter. */
  readonly failure: Sayable | undefined
  readonly showStatus: boolean
  /** A prop, so that a new day renders the row's relative times again. */
  readonly today: string
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
  /** `through`: applies to the whole range since the last toggled row. */
  readonly onSelect: (id: string, through: boolean) => void
}

const Codes = ({ codes }: { readonly codes: readonly string[] }) => {
  const words = useWords('list', en)
  return codes.length === 0 ? <span className={rowStyles.none}>{words.none}</span> : codes.join(', ')
}

/** The year where it is last, with what joins it. */
const yearAtEnd = /(?:,| de)? \d{4}$/

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.altKey

const Row = ({ record, position, failure, ...props }: EncounterRowProps) => {
  const words = useWords('list', en)
  const { nameOfStatus } = useWorkflowNames()
  const { formatDate, formatInstant } = useFormats()
  const { ui, workflow } = useReview()
  const parts = readEncounter(record.encounter, ui)
  const id = String(parts.id)
  const name = props.patient || words.encounter(id)
  const date = parts.dateOfService === undefined ? '' : formatDate(parts.dateOfService)
  // What follows the day goes with the year, which is hidden where it is this one: ", 2026", " de 2026".
  const yearAt = Math.max(0, date.search(yearAtEnd))
  const isThisYear = parts.dateOfService?.startsWith(props.today.slice(0, 4)) === true
  return (
    <tr
      role="row"
      className={rowStyles.row}
      data-index={position}
      data-row={id}
      data-open={props.isOpen ? '' : undefined}
      data-selected={props.isSelected ? '' : undefined}
      data-next={props.isNext ? '' : undefined}
      data-failed={failure === undefined ? undefined : ''}
      aria-rowindex={position + 2}
    >
      <td role="cell" className={styles.select}>
        <input
          type="checkbox"
          className={boxStyles.box}
          aria-label={words.select(name, date)}
          checked={props.isSelected}
          onChange={() => undefined}
          onClick={(event) => props.onSelect(id, event.shiftKey)}
          onFocus={() => props.onFocus(id)}
        />
      </td>
      <td role="cell" className={styles.date}>
        {date.slice(0, yearAt)}
        <span data-this-year={isThisYear ? '' : undefined}>{date.slice(yearAt)}</span>
      </td>
      <th
        role="rowheader"
        scope="row"
        className={styles.patient}
        data-status={props.showStatus && parts.status ? nameOfStatus(parts.status) : undefined}
      >
        <a
          href={props.href}
          className={rowStyles.open}
          aria-current={props.isOpen ? 'true' : undefined}
          onFocus={() => props.onFocus(id)}
          onClick={(event) => {
            if (!isPlainClick(event)) return
            event.preventDefault()
            if (event.shiftKey) props.onSelect(id, true)
            else props.onOpen(id)
          }}
        >
          <bdi>{name}</bdi>
        </a>
      </th>
      <td role="cell" className={styles.provider}>
        <bdi>{props.provider}</bdi>
      </td>
      <td role="cell" className={styles.codes}>
        <Codes codes={parts.diagnosisCodes} />
      </td>
      <td role="cell" className={styles.procedures}>
        <Codes codes={parts.procedureCodes} />
      </td>
      {ui.columns?.map((property) => (
        <td key={property} role="cell" className={styles.own}>
          {formatDate(describeValue(ui, property, record.encounter[property]))}
        </td>
      ))}
      {props.showStatus ? (
        <td role="cell" className={styles.status}>
          {parts.status && nameOfStatus(parts.status)}
        </td>
      ) : null}
      <td role="cell" className={styles.findings}>
        <RowFindings
          assessment={props.assessment}
          failure={failure}
          isReadOnly={isReadOnly(workflow, parts.status ?? workflow.initial)}
          returned={openReturnOf(record)}
          returnState={returnStateOf(record)}
          overdue={overdueDays(parts, workflow.initial, props.today)}
        />
      </td>
      <td role="cell" className={styles.changed} title={record.updatedBy}>
        {formatInstant(record.updatedAt, new Date())}
        <span>
          , <bdi>{record.updatedBy}</bdi>
        </span>
      </td>
    </tr>
  )
}

/** Compares what a row displays. Records and assessments may be new objects with the same content. */
const areRowPropsEqual = (before: EncounterRowProps, after: EncounterRowProps): boolean => {
  const { record: recordBefore, assessment: assessmentBefore, ...restBefore } = before
  const { record, assessment, ...rest } = after
  const messages = (of: Assessment | undefined) =>
    of &&
    [of.findings, of.unchecked].map((list) => list.map(({ message }) => message).join('\n')).join('\n\n')
  const keys = Object.keys(rest).filter((key): key is keyof typeof rest => key in rest)
  return (
    recordBefore.version === record.version &&
    recordBefore.encounter === record.encounter &&
    messages(assessmentBefore) === messages(assessment) &&
    keys.every((key) => restBefore[key] === rest[key])
  )
}

/** Loaded with the first row that fails: nearly no list has one. */
const LazyFailedRow = lazyComponent<EncounterRowProps>(
  () => import('./FailedRow.js').then((part) => part.FailedRow),
  {
    fallback: ({ position }) => <tr role="row" data-index={position} aria-rowindex={position + 2} />,
    wrapError: (notice, { position }) => (
      <tr role="row" className={rowStyles.row} data-index={position} aria-rowindex={position + 2}>
        <td role="cell" className={styles.select} />
        <td role="cell">{notice}</td>
      </tr>
    ),
  },
)

/** The boundary is inside the memo, so that it costs nothing while the list scrolls. */
const GuardedRow = (props: EncounterRowProps) => (
  <ErrorBoundary
    // Findings that arrive are no reason to try again: that would replace a link that may have the focus.
    resetKey={JSON.stringify([props.record.version, props.patient, props.provider])}
    fallback={() => <LazyFailedRow {...props} />}
  >
    <Row {...props} />
  </ErrorBoundary>
)

/**
 * A row of the list. All of it is a link to the encounter. It renders only when its content changes, and an encounter that
 * fails to render says so in its row.
 */
export const EncounterRow = memo(GuardedRow, areRowPropsEqual)
