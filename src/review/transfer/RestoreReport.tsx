import type { RestoreRow } from '../../client/backup/planBackup.js'
import type { RestoreOutcome } from '../../client/backup/restoreBackup.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { capitalize } from '../../messages/capitalize.js'
import * as words from '../../messages/en/transfer.js'
import { formatInstant } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'
import { useReview } from '../ReviewContext.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportDialog.module.css'
import { RowsTable, type ToldRow } from './RowsTable.js'

type Told = Pick<ToldRow, 'tone' | 'outcome' | 'why'>

/** What restoring would do with a row. */
const tellPlan = (row: RestoreRow, statusOf: (row: RestoreRow) => string): Told => {
  switch (row.kind) {
    case 'restorable':
      return { tone: 'good', outcome: words.willBeRestored, why: statusOf(row) }
    case 'exists':
      return row.isSame
        ? { tone: 'none', outcome: words.alreadyHere, why: words.sameAsFile(statusOf(row)) }
        : {
            tone: 'look',
            outcome: words.alreadyHere,
            why: words.differentHere(
              formatInstant(row.current.updatedAt, new Date()),
              isolate(row.current.updatedBy),
            ),
          }
    case 'refused':
      return { tone: 'bad', outcome: words.cannotBeRestored, why: capitalize(row.message) }
  }
}

/** What became of a row. */
const tellOutcome = (outcome: RestoreOutcome): Told => {
  switch (outcome.kind) {
    case 'restored':
      return { tone: 'good', outcome: words.restored, why: '' }
    case 'exists':
      return { tone: 'none', outcome: words.alreadyHere, why: words.stays }
    case 'refused':
      return { tone: 'bad', outcome: words.notRestored, why: capitalize(outcome.message) }
    case 'failed':
      return { tone: 'bad', outcome: words.notRestored, why: capitalize(outcome.error.message) }
    case 'skipped':
      return { tone: 'look', outcome: words.notRestored, why: words.notTried }
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
      heading: row.id === undefined ? words.rowNumber(row.position) : String(row.id),
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
            ? words.canRestore(count(words.willBeRestored), rows.length)
            : words.restoredCount(count(words.restored))}
        </FocusedHeading>
        <p>
          {outcomes === undefined ? `${words.restoreHint} ` : ''}
          {words.restoreCounts(
            count(words.alreadyHere),
            count(words.cannotBeRestored),
            outcomes && count(words.notRestored),
          )}
        </p>
        {failed?.kind === 'failed' ? (
          <p className={styles.problem}>{words.stopped(failed.error.message)}</p>
        ) : null}
      </div>
      <RowsTable
        heading={words.encounter}
        rows={toneOrder.flatMap((tone) => told.filter((row) => row.tone === tone))}
      />
    </>
  )
}
