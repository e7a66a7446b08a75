import { Link } from 'wouter'
import { Superbill } from '../../review/print/Superbill.js'
import { Button } from '../../ui/Button/Button.js'
import { Root } from '../../ui/Root/Root.js'
import { useApp } from '../AppContext.js'
import styles from './PrintPage.module.css'
import { usePageTitle } from './usePageTitle.js'
import { useRecordName } from './useRecordName.js'

/** The superbill of an encounter, alone on its page. Paper is light. */
export const PrintPage = ({ id }: { readonly id: string }) => {
  usePageTitle(useRecordName('Superbill', id))
  const { client, codes } = useApp()
  return (
    <Root theme="light">
      <main className={styles.page}>
        <nav aria-label="Superbill" className={styles.tools}>
          <Link href={`/encounters/${id}`}>Back to the encounter</Link>
          <Button tone="primary" onClick={() => window.print()}>
            Print
          </Button>
        </nav>
        <Superbill id={id} client={client} codes={codes} />
      </main>
    </Root>
  )
}
