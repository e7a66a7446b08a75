import { Link } from 'wouter'
import * as enPageWords from '../../messages/en/encounterPage.js'
import * as enSuperbillWords from '../../messages/en/superbill.js'
import { Superbill } from '../../review/print/Superbill.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { Root } from '../../ui/Root/Root.js'
import { useApp } from '../AppContext.js'
import styles from './PrintPage.module.css'
import { usePageTitle } from './usePageTitle.js'
import { useRecordName } from './useRecordName.js'

/** The superbill of an encounter, without the app's frame. Always in the light theme, like paper. */
export const PrintPage = ({ id }: { readonly id: string }) => {
  const pageWords = useWords('encounterPage', enPageWords)
  const superbillWords = useWords('superbill', enSuperbillWords)
  usePageTitle(useRecordName(superbillWords.superbill, id))
  const { client, definition, codes } = useApp()
  return (
    <Root theme="light">
      <main className={styles.page}>
        <nav aria-label={superbillWords.superbill} className={styles.tools}>
          <Link href={`/encounters/${id}`}>{superbillWords.backToEncounter}</Link>
          <Button tone="primary" onClick={() => window.print()}>
            {pageWords.print}
          </Button>
        </nav>
        <Superbill id={id} client={client} codes={codes} ui={definition.ui} />
      </main>
    </Root>
  )
}
