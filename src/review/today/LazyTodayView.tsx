import { lazyComponent } from '../../ui/lazyComponent.js'
import styles from './today.module.css'

/** The content of the tab "Today", loaded when it is first shown. */
export const LazyTodayView = lazyComponent(() => import('./TodayView.js').then((part) => part.TodayView), {
  fallback: () => <p className={styles.message} aria-busy="true" />,
  wrapError: (notice) => <div className={styles.message}>{notice}</div>,
})
