import type { SetAsideRecord } from '../../client/EncounterClient.js'
import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/damaged.js'
import * as enList from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './ListMessages.module.css'

const maxNamed = 5

const sentence = (clause: string): string => `${capitalize(clause)}.`

/** Lists the records that could not be read and says that nothing was deleted, or that the browser has lost all data. */
export const SetAsideBanner = ({ setAside: all }: { readonly setAside: readonly SetAsideRecord[] }) => {
  const words = useWords('damaged', en)
  const { encounter } = useWords('list', enList)
  const nameOf = ({ id }: SetAsideRecord): string => (id === undefined ? words.record : encounter(id))
  const setAside = all.filter(({ isLost }) => !isLost)
  const [loss] = all.filter(({ isLost }) => isLost)
  if (loss !== undefined) {
    return (
      <div className={styles.banner} role="alert">
        <p>
          <strong>{words.lost}</strong> {sentence(loss.reason)}
        </p>
      </div>
    )
  }
  if (setAside.length === 0) return null
  const names = [...new Set(setAside.map(nameOf))]
  const more = names.length - maxNamed
  return (
    <div className={styles.banner} role="alert">
      <p>
        <strong>{words.heading(setAside.length)}</strong> {words.nothingDeleted(setAside.length)}
      </p>
      <ul>
        {names.slice(0, maxNamed).map((name) => (
          <li key={name}>{words.cannotRead(name)}</li>
        ))}
        {more > 0 ? <li>{words.more(more)}</li> : null}
      </ul>
      <details>
        <summary>{words.details}</summary>
        <ul>
          {setAside.map(({ location, reason }) => (
            <li key={location}>
              <code>{location}</code>: {reason}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
