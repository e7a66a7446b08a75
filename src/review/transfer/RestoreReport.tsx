import type { RestoreRow } from '../../client/backup/planBackup.js'
import type { RestoreOutcome } from '../../client/backup/restoreBackup.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/transfer.js'
import { isolate } from '../../messages/isolate.js'
import type { Language } from '../../messages/Language.js'
import type { Messages } from '../../messages/Messages.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useReview } from '../ReviewContext.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportDialog.module.css'
import { type RowDescription, RowsTable } from './RowsTable.js'

const describePlan = (
  row: RestoreRow,
  statusOf: (row: RestoreRow) => string,
  words: Messages['transfer'],
  { formatInstant, say }: Language,
): RowDescription => {
  switch (row.kind) {
    case 'restorable':
      return { tone: 'success', outcome: words.willBeRestored, why: statusOf(row) }
    case 'exists':
      return row.isSame
        ? { tone: 'neutral', outcome: words.alreadyHere, why: words.sameAsFile(statusOf(row)) }
        : {
            tone: 'warning',
            outcome: words.alreadyHere,
            why: words.differentHere(
              formatInstant(row.current.updatedAt, new Date()),
              isolate(row.current.updatedBy),
            ),
          }
    case 'refused':
      return { tone: 'error', outcome: words.cannotBeRestored, why: capitalize(say(row)) }
  }
}

const describeOutcome = (
  outcome: RestoreOutcome,
  words: Messages['transfer'],
  { say }: Language,
): RowDescription => {
  switch (outcome.kind) {
    case 'restored':
      return { tone: 'success', outcome: words.restored, why: '' }
    case 'exists':
      return { tone: 'neutral', outcome: words.alreadyHere, why: words.stays }
    case 'refused':
      return { tone: 'error', outcome: words.notRestored, why: capitalize(say(outcome)) }
    case 'failed':
      return { tone: 'error', outcome: words.notRestored, why: capitalize(say(outcome.error)) }
    case 'skipped':
      return { tone: 'warning', outcome: words.notRestored, why: words.notTried }
  }
}

const toneOrder = ['error', 'warning', 'success', 'neutral'] as const

/** Shows what will happen, or what has happened, to each encounter of a backup. Problems come first. */
export const RestoreReport = ({
  rows,
  outcomes,
}: {
  readonly rows: readonly RestoreRow[]
  /** Absent before the restore. */
  readonly outcomes?: readonly RestoreOutcome[]
}) => {
  const words = useWords('transfer', en)
  const language = useLanguage()
  const { nameOfStatus } = useWorkflowNames()
  const { ui, workflow } = useReview()
  const statusOf = ({ record }: RestoreRow) =>
    record === undefined ? '' : nameOfStatus(readEncounter(record.encounter, ui).status ?? workflow.initial)
  const results = new Map(outcomes?.map((outcome) => [outcome.position, outcome]))
  const reportRows = rows.map((row) => {
    const result = results.get(row.position)
    return {
      position: row.position,
      heading: row.id === undefined ? words.rowNumber(row.position) : String(row.id),
      encounter: row.record?.encounter ?? {},
      ...(result === undefined
        ? describePlan(row, statusOf, words, language)
        : describeOutcome(result, words, language)),
    }
  })
  const count = (outcome: string) => reportRows.filter((row) => row.outcome === outcome).length
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
          <p className={styles.problem}>{words.stopped(language.say(failed.error))}</p>
        ) : null}
      </div>
      <RowsTable
        heading={words.encounter}
        rows={toneOrder.flatMap((tone) => reportRows.filter((row) => row.tone === tone))}
      />
    </>
  )
}
