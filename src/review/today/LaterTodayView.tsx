import { later } from '../../ui/later.js'
import styles from './today.module.css'

/** The tab "Today", fetched where it is shown. */
export const LaterTodayView = later(() => import('./TodayView.js').then((part) => part.TodayView), {
  waiting: () => <p className={styles.message} aria-busy="true" />,
  failed: (notice) => <div className={styles.message}>{notice}</div>,
})
