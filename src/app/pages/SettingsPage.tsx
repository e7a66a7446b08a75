import * as enLicenseWords from '../../messages/en/licenses.js'
import * as en from '../../messages/en/shell.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { CodeSets } from '../codeSets/CodeSets.js'
import { DeveloperSection } from '../DeveloperSection.js'
import { KeyboardSection } from '../KeyboardSection.js'
import { StorageSection } from '../storage/StorageSection.js'
import { UserSection } from '../UserSection.js'
import { usePageTitle } from './usePageTitle.js'

export const SettingsPage = () => {
  const licenseWords = useWords('licenses', enLicenseWords)
  const words = useWords('shell', en)
  usePageTitle(words.settings)
  const { control } = useApp()
  return (
    <>
      <h1 className={styles.title}>{words.settings}</h1>
      <CodeSets />
      {control === undefined ? null : <StorageSection />}
      <UserSection />
      <KeyboardSection />
      <DeveloperSection />
      <p>
        <a href={`${import.meta.env.BASE_URL}licences.txt`}>{licenseWords.licenses}</a>{' '}
        {licenseWords.licensesOf}
      </p>
    </>
  )
}
