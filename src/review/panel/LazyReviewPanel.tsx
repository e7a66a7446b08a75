import type { ReactNode } from 'react'
import * as listWords from '../../messages/en/list.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { ReviewPanelProps } from './ReviewPanel.js'
import styles from './ReviewPanel.module.css'

const renderFrame = (content: ReactNode, { id, headingRef }: ReviewPanelProps) => (
  <section className={styles.panel} aria-label={listWords.encounter(id)} data-panel="">
    <header className={styles.head}>
      <div className={styles.title}>
        {/* Focusable, so that a key pressed while loading has a target. The focus moves on to the heading that replaces it. */}
        <h2 ref={headingRef} tabIndex={-1}>
          {listWords.encounter(id)}
        </h2>
      </div>
    </header>
    {content}
  </section>
)

/** The review panel, loaded while the browser is idle so that no row waits for it. */
export const LazyReviewPanel = lazyComponent(
  () => import('./ReviewPanel.js').then((part) => part.ReviewPanel),
  {
    fallback: (props) => renderFrame(null, props),
    wrapError: renderFrame,
  },
)
