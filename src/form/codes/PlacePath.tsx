import type { CodePlace } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/browse.js'
import { English } from '../../ui/English.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './BrowseDialog.module.css'

/** The path from the chapters to a node: a button for each ancestor, and the node as the heading. */
export const PlacePath = ({
  place,
  atTop,
  onGo,
  onGoToTop,
}: {
  readonly place: CodePlace
  readonly atTop: boolean
  /** `from` is the next step of the path, which is focused in the list. */
  readonly onGo: (code: string, from: string) => void
  readonly onGoToTop: () => void
}) => {
  const words = useWords('browse', en)
  const { node, ancestors } = place
  return (
    <div>
      <nav aria-label={words.place}>
        <ol className={styles.path}>
          {atTop ? null : (
            <li>
              <button type="button" onClick={onGoToTop}>
                {words.allChapters}
              </button>
            </li>
          )}
          {(atTop ? [] : ancestors).map(({ kind, code, text }, index) => (
            <li key={code}>
              <button type="button" onClick={() => onGo(code, (ancestors[index + 1] ?? node).code)}>
                {kind === 'chapter' ? words.chapter(code) : code} <English>{text}</English>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <h3 className={styles.heading} aria-live="polite">
        {atTop ? (
          words.allChapters
        ) : (
          <>
            {node.kind === 'chapter' ? words.chapter(node.code) : node.code} <English>{node.text}</English>
            {node.billable ? null : <span className={styles.category}> {words.category}</span>}
          </>
        )}
      </h3>
    </div>
  )
}
