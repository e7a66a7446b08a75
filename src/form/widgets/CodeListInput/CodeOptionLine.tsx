import type { ReactNode } from 'react'
import styles from './CodeListInput.module.css'
import type { CodeOption } from './useCodeOptions.js'

const markText = (text: string, marks: readonly (readonly [number, number])[]): readonly ReactNode[] => {
  const parts: ReactNode[] = []
  let position = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(position, start), <mark key={start}>{text.slice(start, end)}</mark>)
    position = end
  }
  return [...parts, text.slice(position)]
}

/** One line of the popup: code, text with the match marked, and why it matched where the text does not show it. */
export const CodeOptionLine = ({ option }: { readonly option: CodeOption }) => (
  <span className={styles.option}>
    <span className={styles.code}>{option.value}</span>
    <span>
      {option.entry === undefined ? (
        <>
          Add it as typed <span className={styles.why}>not in the loaded code set</span>
        </>
      ) : (
        <>
          {markText(option.entry.text, option.match?.marks ?? [])}
          {option.match?.why === undefined ? null : (
            <>
              {' '}
              <span className={styles.why}>{option.match.why}</span>
            </>
          )}
        </>
      )}
    </span>
  </span>
)
