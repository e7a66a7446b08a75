import { Link } from 'wouter'
import * as en from '../messages/en/shell.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import styles from './DemoLine.module.css'
import { showStorage, storageHref } from './storage/storageHref.js'

/** Reminds on every page that the demo storage is only for trying things out, and links to where to change it. */
export const DemoLine = () => {
  const words = useWords('shell', en)
  return (
    <p className={styles.line}>
      <Link href={storageHref} onClick={showStorage}>
        {words.demoStorage}
      </Link>
    </p>
  )
}
