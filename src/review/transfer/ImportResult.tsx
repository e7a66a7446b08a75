import { formatCount } from '../../messages/formats.js'
import { countOf } from '../bulk/countOf.js'
import type { ReasonGroup } from '../groupByReason.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportDialog.module.css'
import type { ImportState } from './useImport.js'

const mostReasons = 5
const mostPositions = 8

const rowsOf = ({ items: positions }: ReasonGroup<number>): string => {
  const shown = positions.slice(0, mostPositions).map(formatCount).join(', ')
  const more = positions.length - mostPositions
  return `Row${positions.length === 1 ? '' : 's'} ${shown}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
}

/** What came of an import: how much of it is there, and why the rest is not. */
export const ImportResult = ({ state }: { readonly state: Extract<ImportState, { kind: 'done' }> }) => {
  const { created, failures, isFull, rest } = state
  const count = failures.reduce((sum, { items }) => sum + items.length, 0)
  const more = failures.length - mostReasons
  return (
    <div role="status" className={styles.result}>
      <FocusedHeading>
        {countOf(created)} imported as {created === 1 ? 'a draft' : 'drafts'}
      </FocusedHeading>
      {isFull ? (
        <p className={styles.problem}>
          This browser’s storage is full: there was no room for {countOf(rest.length)}.
          {created === 0 ? '' : ' What was imported before stays.'} Make room in this site’s storage, then
          import the others.
        </p>
      ) : null}
      {isFull || rest.length === 0 ? null : <p>Cancelled before {formatCount(rest.length)} more.</p>}
      {failures.length === 0 ? null : (
        <>
          <p>{countOf(count)} could not be imported:</p>
          <ul className={styles.problem}>
            {failures.slice(0, mostReasons).map((failure) => (
              <li key={failure.reason}>
                {rowsOf(failure)}: {failure.reason}
              </li>
            ))}
            {more > 0 ? <li>and {formatCount(more)} more reasons</li> : null}
          </ul>
        </>
      )}
    </div>
  )
}
