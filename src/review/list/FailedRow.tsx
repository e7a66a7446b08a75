import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useReview } from '../ReviewContext.js'
import rowStyles from './EncounterRow.module.css'
import styles from './EncounterTable.module.css'

/** Replaces a row that failed to render. It cannot be selected, since nobody can see whose encounter it is. */
export const FailedRow = ({
  record,
  position,
  href,
  isOpen,
  onOpen,
  onFocus,
}: {
  readonly record: EncounterRecord
  readonly position: number
  readonly href: string
  readonly isOpen: boolean
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
}) => {
  const words = useWords('list', en)
  const { ui } = useReview()
  const { id = record.id } = readEncounter(record.encounter, ui)
  return (
    <tr
      role="row"
      className={rowStyles.row}
      data-index={position}
      data-row={String(id)}
      data-open={isOpen ? '' : undefined}
      aria-rowindex={position + 2}
    >
      <td role="cell" className={styles.select} />
      <th role="rowheader" scope="row">
        <a
          href={href}
          className={rowStyles.open}
          onFocus={() => onFocus(String(id))}
          onClick={(event) => {
            if (event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey) return
            event.preventDefault()
            onOpen(String(id))
          }}
        >
          {words.cannotShow(id)}
        </a>
      </th>
    </tr>
  )
}
