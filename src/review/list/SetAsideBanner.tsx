import type { SetAsideRecord } from '../../client/EncounterClient.js'
import { formatCount } from '../../messages/formats.js'
import styles from './ListMessages.module.css'

const mostNamed = 5

const nameOf = ({ id }: SetAsideRecord): string => (id === undefined ? 'A record' : `Encounter ${id}`)

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`

/** Says which records could not be read, and that nothing of them was deleted; or that the browser has lost all. */
export const SetAsideBanner = ({ setAside: all }: { readonly setAside: readonly SetAsideRecord[] }) => {
  const setAside = all.filter(({ isLost }) => !isLost)
  const [loss] = all.filter(({ isLost }) => isLost)
  if (loss !== undefined) {
    return (
      <div className={styles.banner} role="alert">
        <p>
          <strong>Encounters were lost.</strong> {sentence(loss.reason)}
        </p>
      </div>
    )
  }
  if (setAside.length === 0) return null
  const isOne = setAside.length === 1
  const names = [...new Set(setAside.map(nameOf))]
  const more = names.length - mostNamed
  return (
    <div className={styles.banner} role="alert">
      <p>
        <strong>
          {isOne
            ? 'One record could not be read and was set aside.'
            : `${formatCount(setAside.length)} records could not be read and were set aside.`}
        </strong>{' '}
        Nothing of {isOne ? 'it' : 'them'} was deleted: {isOne ? 'it is' : 'they are'} kept in this browser
        for whoever can repair {isOne ? 'it' : 'them'}. The other encounters are complete.
      </p>
      <ul>
        {names.slice(0, mostNamed).map((name) => (
          <li key={name}>{name} could not be read</li>
        ))}
        {more > 0 ? <li>and {formatCount(more)} more</li> : null}
      </ul>
      <details>
        <summary>Details for whoever repairs {isOne ? 'it' : 'them'}</summary>
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
