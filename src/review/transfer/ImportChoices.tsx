import type { ImportRow } from '../../client/import/readImport.js'
import * as en from '../../messages/en/transfer.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useReview } from '../ReviewContext.js'
import styles from './ImportDialog.module.css'
import type { ImportChoice } from './ImportReport.js'

/** Offers to import rows that are left out by default: duplicates, and encounters of a read-only status. */
export const ImportChoices = ({
  rows,
  choice,
  onChange,
}: {
  readonly rows: readonly ImportRow[]
  readonly choice: ImportChoice
  readonly onChange: (choice: ImportChoice) => void
}) => {
  const words = useWords('transfer', en)
  const { formatList } = useFormats()
  const { nameOfStatus } = useWorkflowNames()
  const { workflow } = useReview()
  const importable = rows.filter((row) => row.kind !== 'invalid')
  const duplicates = importable.filter(({ kind }) => kind === 'duplicate').length
  const closed = importable.filter(({ isClosed }) => isClosed)
  const known = workflow.statuses.map(({ status }) => status).toReversed()
  const found = new Set(closed.map(({ status }) => status ?? workflow.initial))
  const names = [
    ...known.filter((status) => found.has(status)),
    ...[...found].filter((s) => !known.includes(s)),
  ]
  return (
    <>
      {closed.length === 0 ? null : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={choice.withClosed}
            onChange={({ currentTarget }) => onChange({ ...choice, withClosed: currentTarget.checked })}
          />
          {words.withClosed(
            formatList(names.map((name) => nameOfStatus(name).toLocaleLowerCase())),
            closed.length,
          )}
        </label>
      )}
      {duplicates === 0 ? null : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={choice.withDuplicates}
            onChange={({ currentTarget }) => onChange({ ...choice, withDuplicates: currentTarget.checked })}
          />
          {words.withDuplicates(duplicates)}
        </label>
      )}
    </>
  )
}
