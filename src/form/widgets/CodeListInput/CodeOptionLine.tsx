import type { ReactNode } from 'react'
import { useBrowse } from '../../CodeBrowsing.js'
import styles from './CodeListInput.module.css'
import { type CodeOption, leadsOn } from './useCodeOptions.js'

const markText = (text: string, marks: readonly (readonly [number, number])[]): readonly ReactNode[] => {
  const parts: ReactNode[] = []
  let position = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(position, start), <mark key={start}>{text.slice(start, end)}</mark>)
    position = end
  }
  return [...parts, text.slice(position)]
}

const Aside = ({ children }: { readonly children: ReactNode }) => (
  <>
    {' '}
    <span className={styles.why}>{children}</span>
  </>
)

/**
 * One line of the popup: code, text with the match marked, and why it matched where the text does not show it. A
 * category says that it leads on; the other lines, once highlighted, how to see what stands around them.
 */
export const CodeOptionLine = ({ option }: { readonly option: CodeOption }) => {
  const { value, entry, match } = option
  const browse = useBrowse()
  return (
    <span className={styles.option}>
      <span className={styles.code}>{value}</span>
      <span>
        {entry === undefined ? 'Add it as typed' : markText(entry.text, match?.marks ?? [])}
        {entry === undefined ? <Aside>not in the loaded code set</Aside> : null}
        {match?.why === undefined ? null : <Aside>{match.why}</Aside>}
        {leadsOn(option) ? (
          <Aside>
            choose a code under it <span aria-hidden="true">›</span>
          </Aside>
        ) : null}
      </span>
      {browse === undefined || entry === undefined || leadsOn(option) ? null : (
        <span className={styles.hint} aria-hidden="true">
          Alt+Enter to browse
        </span>
      )}
    </span>
  )
}
