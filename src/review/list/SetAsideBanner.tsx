import type { SetAsideRecord } from '../../client/EncounterClient.js'
import styles from './ListMessages.module.css'

/** Says which records could not be read, and that nothing of them was deleted. */
export const SetAsideBanner = ({ setAside }: { readonly setAside: readonly SetAsideRecord[] }) =>
  setAside.length === 0 ? null : (
    <div className={styles.banner} role="alert">
      <p>
        <strong>
          {setAside.length === 1
            ? 'One record could not be read and was set aside.'
            : `${setAside.length} records could not be read and were set aside.`}
        </strong>{' '}
        Nothing of it was deleted: it is kept in this browser for whoever can repair it. The other encounters
        are complete.
      </p>
      <ul>
        {setAside.map(({ location, reason }) => (
          <li key={location}>
            {location}: {reason}
          </li>
        ))}
      </ul>
    </div>
  )
