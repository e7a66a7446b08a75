import { Link } from 'wouter'
import * as words from '../messages/en/shell.js'
import styles from './DemoLine.module.css'
import { showStorage, storageHref } from './storage/storageHref.js'

/** Says on every page that the demo storage is for trying things out, and leads to where that is changed. */
export const DemoLine = () => (
  <p className={styles.line}>
    <Link href={storageHref} onClick={showStorage}>
      {words.demoStorage}
    </Link>
  </p>
)
