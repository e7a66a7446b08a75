import * as en from '../../messages/en/transfer.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import type { ReasonGroup } from '../groupByReason.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportDialog.module.css'
import type { ImportState } from './useImport.js'

const maxReasons = 5
const maxPositions = 8

/** The result of an import: the number of imported encounters, and the failures by reason. */
export const ImportResult = ({ state }: { readonly state: Extract<ImportState, { kind: 'done' }> }) => {
  const words = useWords('transfer', en)
  const say = useSay()
  const rowsOf = ({ items: positions }: ReasonGroup<number>): string => {
    const shown = positions.slice(0, maxPositions)
    return words.rows(shown, positions.length - shown.length)
  }
  const { created, failures, isFull, rest } = state
  const count = failures.reduce((sum, { items }) => sum + items.length, 0)
  const more = failures.length - maxReasons
  return (
    <div role="status" className={styles.result}>
      <FocusedHeading>{words.imported(created)}</FocusedHeading>
      {isFull ? <p className={styles.problem}>{words.noSpace(rest.length, created > 0)}</p> : null}
      {isFull || rest.length === 0 ? null : <p>{words.canceled(rest.length)}</p>}
      {failures.length === 0 ? null : (
        <>
          <p>{words.couldNotImport(count)}</p>
          <ul className={styles.problem}>
            {failures.slice(0, maxReasons).map((failure) => (
              <li key={failure.reason.message}>
                {rowsOf(failure)}: {say(failure.reason)}
              </li>
            ))}
            {more > 0 ? <li>{words.moreReasons(more)}</li> : null}
          </ul>
        </>
      )}
    </div>
  )
}
