import * as words from '../../messages/en/transfer.js'
import type { ReasonGroup } from '../groupByReason.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportDialog.module.css'
import type { ImportState } from './useImport.js'

const mostReasons = 5
const mostPositions = 8

const rowsOf = ({ items: positions }: ReasonGroup<number>): string => {
  const shown = positions.slice(0, mostPositions)
  return words.rows(shown, positions.length - shown.length)
}

/** What came of an import: how much of it is there, and why the rest is not. */
export const ImportResult = ({ state }: { readonly state: Extract<ImportState, { kind: 'done' }> }) => {
  const { created, failures, isFull, rest } = state
  const count = failures.reduce((sum, { items }) => sum + items.length, 0)
  const more = failures.length - mostReasons
  return (
    <div role="status" className={styles.result}>
      <FocusedHeading>{words.imported(created)}</FocusedHeading>
      {isFull ? <p className={styles.problem}>{words.noSpace(rest.length, created > 0)}</p> : null}
      {isFull || rest.length === 0 ? null : <p>{words.canceled(rest.length)}</p>}
      {failures.length === 0 ? null : (
        <>
          <p>{words.couldNotImport(count)}</p>
          <ul className={styles.problem}>
            {failures.slice(0, mostReasons).map((failure) => (
              <li key={failure.reason}>
                {rowsOf(failure)}: {failure.reason}
              </li>
            ))}
            {more > 0 ? <li>{words.moreReasons(more)}</li> : null}
          </ul>
        </>
      )}
    </div>
  )
}
