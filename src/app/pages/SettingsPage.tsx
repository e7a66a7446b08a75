import { useQuery } from '@tanstack/react-query'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { usePageTitle } from './usePageTitle.js'

/** What the app is set up with. */
export const SettingsPage = () => {
  usePageTitle('Settings')
  const { codes, persistent } = useApp()
  const { data: sets, error } = useQuery({
    queryKey: ['code-sets'],
    queryFn: ({ signal }) => codes.sets({ signal }),
  })
  return (
    <>
      <h1 className={styles.title}>Settings</h1>
      <section className={styles.card} aria-labelledby="code-sets">
        <h2 id="code-sets">Code sets</h2>
        {error === null ? null : <p>The code sets could not be loaded. Reload the page to try again.</p>}
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>
              The codes that the form finds. A code of no set can still be added, with a warning.
            </caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Release</th>
                <th scope="col" className={styles.number}>
                  Codes
                </th>
              </tr>
            </thead>
            <tbody>
              {sets?.map((set) => (
                <tr key={`${set.system} ${set.name} ${set.release}`}>
                  <th scope="row">{set.name}</th>
                  <td>{set.release}</td>
                  <td className={styles.number}>{set.count.toLocaleString('en-US')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={styles.card} aria-labelledby="storage">
        <h2 id="storage">Storage</h2>
        <p>
          {persistent
            ? 'Encounters are kept in this browser, on this device, and go nowhere else.'
            : 'Nothing will be kept: this browser gives the app no storage.'}
        </p>
      </section>
    </>
  )
}
