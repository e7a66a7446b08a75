import { Link } from 'wouter'
import styles from '../app.module.css'
import { usePageTitle } from './usePageTitle.js'

/** An address that is no page, or that names no encounter. Nothing of it is shown or becomes a title. */
export const NotFoundPage = ({ isEncounter = false }: { readonly isEncounter?: boolean }) => {
  usePageTitle(isEncounter ? 'Encounter' : 'Page not found')
  return (
    <>
      <h1 className={styles.title}>{isEncounter ? 'There is no such encounter' : 'Page not found'}</h1>
      <p>
        {isEncounter
          ? 'No encounter can have the number in this address. It may be mistyped.'
          : 'There is nothing at this address. It may be mistyped, or the page may have moved.'}
      </p>
      <p>
        <Link href="/">Go to the encounters</Link>
      </p>
    </>
  )
}
