import { lazyComponent } from '../../ui/lazyComponent.js'
import styles from './today.module.css'

/** The tab "Today", fetched where it is shown. */
export const LazyTodayView = lazyComponent(() => import('./TodayView.js').then((part) => part.TodayView), {
  fallback: () => <p className={styles.message} aria-busy="true" />,
  wrapError: (notice) => <div className={styles.message}>{notice}</div>,
})
