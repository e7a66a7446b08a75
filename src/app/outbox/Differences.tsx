import { describeValue, propertyLabel } from '../../encounter/describeValue.js'
import type { Encounter, EncounterUi } from '../../encounter/Encounter.js'
import { sameJson } from '../../encounter/sameJson.js'
import * as en from '../../messages/en/outbox.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import styles from './OutboxPage.module.css'

/** The fields in which an encounter of this device and that of the server differ, under what that means. */
export const Differences = ({
  caption,
  heading,
  mine,
  theirs,
  merged,
  ui,
}: {
  readonly caption: string
  /** What `mine` is. */
  readonly heading: string
  readonly mine: Encounter
  readonly theirs: Encounter
  /** Both changes as one, where they do not overlap. */
  readonly merged?: Encounter | undefined
  readonly ui: EncounterUi
}) => {
  const words = useWords('outbox', en)
  const { formatDate } = useFormats()
  const differing = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (property) => property !== ui.identifier && !sameJson(mine[property], theirs[property]),
  )
  const textOf = (encounter: Encounter, property: string) =>
    formatDate(describeValue(ui, property, encounter[property])) || words.empty
  if (differing.length === 0) return null
  return (
    <table className={styles.differences}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.property}</th>
          <th scope="col">{heading}</th>
          <th scope="col">{words.theirs}</th>
          {merged === undefined ? null : <th scope="col">{words.both}</th>}
        </tr>
      </thead>
      <tbody>
        {differing.map((property) => (
          <tr key={property}>
            <th scope="row">{propertyLabel(ui, property)}</th>
            <td data-label={heading}>
              <Isolated text={textOf(mine, property)} />
            </td>
            <td data-label={words.theirs}>
              <Isolated text={textOf(theirs, property)} />
            </td>
            {merged === undefined ? null : (
              <td data-label={words.both}>
                <Isolated text={textOf(merged, property)} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
