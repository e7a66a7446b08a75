import type { RestoreRow } from '../../client/backup/planBackup.js'
import type { RestoreOutcome } from '../../client/backup/restoreBackup.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { formatCount, formatInstant } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'
import { countOf } from '../bulk/countOf.js'
import { useReview } from '../ReviewContext.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportDialog.module.css'
import { RowsTable, type ToldRow } from './RowsTable.js'

type Told = Pick<ToldRow, 'tone' | 'outcome' | 'why'>

const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What restoring would do with a row. */
const tellPlan = (row: RestoreRow, statusOf: (row: RestoreRow) => string): Told => {
  switch (row.kind) {
    case 'restorable':
      return { tone: 'good', outcome: 'Will be restored', why: statusOf(row) }
    case 'exists':
      return row.isSame
        ? { tone: 'none', outcome: 'Already here', why: `${statusOf(row)}, the same as in the file` }
        : {
            tone: 'look',
            outcome: 'Already here',
            why:
              'The one in the file is different. The one here stays as it is: last changed ' +
              `${formatInstant(row.current.updatedAt, new Date())} by ${isolate(row.current.updatedBy)}`,
          }
    case 'refused':
      return { tone: 'bad', outcome: 'Cannot be restored', why: atStart(row.message) }
  }
}

/** What became of a row. */
const tellOutcome = (outcome: RestoreOutcome): Told => {
  switch (outcome.kind) {
    case 'restored':
      return { tone: 'good', outcome: 'Restored', why: '' }
    case 'exists':
      return { tone: 'none', outcome: 'Already here', why: 'The one here stays as it is' }
    case 'refused':
      return { tone: 'bad', outcome: 'Not restored', why: atStart(outcome.message) }
    case 'failed':
      return { tone: 'bad', outcome: 'Not restored', why: atStart(outcome.error.message) }
    case 'skipped':
      return { tone: 'look', outcome: 'Not restored', why: 'It was not tried' }
  }
}

const toneOrder = ['bad', 'look', 'good', 'none'] as const

/** What would become, or what became, of each encounter of a backup; those to look at first. */
export const RestoreReport = ({
  rows,
  outcomes,
}: {
  readonly rows: readonly RestoreRow[]
  /** Absent before anything is written. */
  readonly outcomes?: readonly RestoreOutcome[]
}) => {
  const { ui, workflow } = useReview()
  const statusOf = ({ record }: RestoreRow) =>
    record === undefined ? '' : (readEncounter(record.encounter, ui).status ?? workflow.initial)
  const results = new Map(outcomes?.map((outcome) => [outcome.position, outcome]))
  const told = rows.map((row) => {
    const result = results.get(row.position)
    return {
      position: row.position,
      heading: row.id === undefined ? `Row ${formatCount(row.position)}` : String(row.id),
      encounter: row.record?.encounter ?? {},
      ...(result === undefined ? tellPlan(row, statusOf) : tellOutcome(result)),
    }
  })
  const count = (outcome: string) => told.filter((row) => row.outcome === outcome).length
  const failed = outcomes?.find((outcome) => outcome.kind === 'failed')
  return (
    <>
      <div role="status" className={styles.result}>
        <FocusedHeading key={outcomes === undefined ? 'plan' : 'result'}>
          {outcomes === undefined
            ? `This backup can restore ${formatCount(count('Will be restored'))} of ${countOf(rows.length)}`
            : `${countOf(count('Restored'))} restored`}
        </FocusedHeading>
        <p>
          {outcomes === undefined
            ? 'Each comes back with its number, status and history. Nothing that is here is changed. '
            : ''}
          Already here: {formatCount(count('Already here'))}. Cannot be restored:{' '}
          {formatCount(count('Cannot be restored'))}.
          {outcomes === undefined ? '' : ` Not restored: ${formatCount(count('Not restored'))}.`}
        </p>
        {failed?.kind === 'failed' ? (
          <p className={styles.problem}>It stopped: {failed.error.message}</p>
        ) : null}
      </div>
      <RowsTable
        heading="Encounter"
        rows={toneOrder.flatMap((tone) => told.filter((row) => row.tone === tone))}
      />
    </>
  )
}
