import { Link } from 'wouter'
import styles from '../app.module.css'
import { usePageTitle } from './usePageTitle.js'

/** An address that is no page. */
export const NotFoundPage = () => {
  usePageTitle('Page not found')
  return (
    <>
      <h1 className={styles.title}>Page not found</h1>
      <p>There is nothing at this address. It may be mistyped, or the page may have moved.</p>
      <p>
        <Link href="/">Go to the encounters</Link>
      </p>
    </>
  )
}
