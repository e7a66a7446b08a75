import type { ReactNode } from 'react'
import * as enListWords from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { ReviewPanelProps } from './ReviewPanel.js'
import styles from './ReviewPanel.module.css'

const Frame = ({
  panel: { id, headingRef },
  children,
}: {
  readonly panel: ReviewPanelProps
  readonly children?: ReactNode
}) => {
  const name = useWords('list', enListWords).encounter(id)
  return (
    <section className={styles.panel} aria-label={name} data-panel="">
      <header className={styles.head}>
        <div className={styles.title}>
          {/* Focusable, so that a key pressed while loading has a target. The focus moves on to the heading that replaces it. */}
          <h2 ref={headingRef} tabIndex={-1}>
            {name}
          </h2>
        </div>
      </header>
      {children}
    </section>
  )
}

/** The review panel, loaded while the browser is idle so that no row waits for it. */
export const LazyReviewPanel = lazyComponent(
  () => import('./ReviewPanel.js').then((part) => part.ReviewPanel),
  {
    fallback: (props) => <Frame panel={props} />,
    wrapError: (notice, props) => <Frame panel={props}>{notice}</Frame>,
  },
)
