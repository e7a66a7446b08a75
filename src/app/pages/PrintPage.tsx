import { Link } from 'wouter'
import * as pageWords from '../../messages/en/encounterPage.js'
import * as superbillWords from '../../messages/en/superbill.js'
import { Superbill } from '../../review/print/Superbill.js'
import { Button } from '../../ui/Button/Button.js'
import { Root } from '../../ui/Root/Root.js'
import { useApp } from '../AppContext.js'
import styles from './PrintPage.module.css'
import { usePageTitle } from './usePageTitle.js'
import { useRecordName } from './useRecordName.js'

/** The superbill of an encounter, without the app's frame. Always in the light theme, like paper. */
export const PrintPage = ({ id }: { readonly id: string }) => {
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
