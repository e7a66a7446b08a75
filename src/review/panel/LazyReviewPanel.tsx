import type { ReactNode } from 'react'
import * as listWords from '../../messages/en/list.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { ReviewPanelProps } from './ReviewPanel.js'
import styles from './ReviewPanel.module.css'

const around = (content: ReactNode, { id, headingRef }: ReviewPanelProps) => (
  <section className={styles.panel} aria-label={listWords.encounter(id)} data-panel="">
    <header className={styles.head}>
      <div className={styles.title}>
        {/* Keys lead to it, which are led on to the one that takes its place. */}
        <h2 ref={headingRef} tabIndex={-1}>
          {listWords.encounter(id)}
        </h2>
      </div>
    </header>
    {content}
  </section>
)

/** The encounter beside its list, which no row waits for: fetched when there is nothing else to do. */
export const LazyReviewPanel = lazyComponent(
  () => import('./ReviewPanel.js').then((part) => part.ReviewPanel),
  {
    fallback: (props) => around(null, props),
    wrapError: around,
  },
)
