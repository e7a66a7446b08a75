import styles from '../app.module.css'
import { CodeSets } from '../codeSets/CodeSets.js'
import { KeyboardSection } from '../KeyboardSection.js'
import { StorageSection } from '../storage/StorageSection.js'
import { usePageTitle } from './usePageTitle.js'

/** What the app is set up with. */
export const SettingsPage = () => {
  usePageTitle('Settings')
  return (
    <>
      <h1 className={styles.title}>Settings</h1>
      <CodeSets />
      <StorageSection />
      <KeyboardSection />
      <p>
        <a href={`${import.meta.env.BASE_URL}licences.txt`}>Licences</a> of the software and the font in this
        app
      </p>
    </>
  )
}
