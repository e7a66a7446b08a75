import { Link } from 'wouter'
import * as en from '../../messages/en/notFound.js'
import * as enShell from '../../messages/en/shell.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from '../app.module.css'
import { usePageTitle } from './usePageTitle.js'

/** Shown for an address that matches no page or no encounter. The address never appears in the text or the title. */
export const NotFoundPage = ({ isEncounter = false }: { readonly isEncounter?: boolean }) => {
  const words = useWords('notFound', en)
  const { goToEncounters } = useWords('shell', enShell)
  usePageTitle(isEncounter ? words.encounterTitle : words.page)
  return (
    <>
      <h1 className={styles.title}>{isEncounter ? words.encounter : words.page}</h1>
      <p className={styles.muted}>{isEncounter ? words.encounterHint : words.pageHint}</p>
      <p className={styles.buttons}>
        <Link href="/" className={styles.newEncounter}>
          {goToEncounters}
        </Link>
      </p>
    </>
  )
}
