import type { ReactNode } from 'react'
import * as en from '../../../messages/en/codeInput.js'
import { Code } from '../../../ui/Code.js'
import { English } from '../../../ui/English.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import styles from './CodeOptionLine.module.css'
import { type CodeOption, isCategory } from './useCodeOptions.js'

const markText = (text: string, marks: readonly (readonly [number, number])[]): readonly ReactNode[] => {
  const parts: ReactNode[] = []
  let position = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(position, start), <mark key={start}>{text.slice(start, end)}</mark>)
    position = end
  }
  return [...parts, text.slice(position)]
}

/**
 * A line of the popup: code, text with the match marked, and a note: why it matched where the text does not show it, or that
 * a category opens the codes under it.
 */
export const CodeOptionLine = ({ option }: { readonly option: CodeOption }) => {
  const words = useWords('codeInput', en)
  const { value, entry, match } = option
  const notes = [
    ...(entry === undefined ? [words.notInSetNote] : []),
    // Before the rest, which may be cut off: what was not typed must be seen.
    ...(match?.assumed === undefined ? [] : [words.assumed(match.assumed)]),
    ...(match?.why === undefined ? [] : [match.why]),
    ...(isCategory(option) ? [words.selectUnder] : []),
  ]
  const note = notes.join(' · ')
  return (
    <span className={styles.option}>
      <span className={styles.code}>
        <Code value={value} />
      </span>
      <span className={styles.text}>
        {entry === undefined ? (
          words.addAsTyped
        ) : (
          <English>{markText(entry.text, match?.marks ?? [])}</English>
        )}
      </span>
      {note === '' ? null : (
        <>
          {' '}
          <span className={styles.why} title={note}>
            {note}
            {isCategory(option) ? <span aria-hidden="true"> ›</span> : null}
          </span>
        </>
      )}
    </span>
  )
}
