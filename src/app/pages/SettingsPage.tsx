import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { CodeSets } from '../codeSets/CodeSets.js'
import { usePageTitle } from './usePageTitle.js'

/** What the app is set up with. */
export const SettingsPage = () => {
  usePageTitle('Settings')
  const { persistent } = useApp()
  return (
    <>
      <h1 className={styles.title}>Settings</h1>
      <CodeSets />
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
