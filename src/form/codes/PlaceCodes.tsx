import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CodeNode } from '../../codes/CodeSystem.js'
import * as words from '../../messages/en/browse.js'
import styles from './BrowseDialog.module.css'

/**
 * The codes to choose from, a single stop of the Tab key. Arrows move; Right, Enter or a click goes into a category;
 * Left or Backspace goes up; Enter takes a billable code, a click only shows it, as does Right.
 */
export const PlaceCodes = ({
  lines,
  active,
  current,
  onActive,
  onGo,
  onGoUp,
  onPick,
}: {
  readonly lines: readonly CodeNode[]
  /** The line that has the focus. */
  readonly active: string | undefined
  /** The line whose notes are shown. */
  readonly current: string | undefined
  readonly onActive: (code: string) => void
  readonly onGo: (code: string) => void
  readonly onGoUp: () => void
  /** Absent where there is nothing to pick, only to look at. */
  readonly onPick: ((code: string) => void) | undefined
}) => {
  const list = useRef<HTMLUListElement>(null)

  // Wherever one goes, by key, by button or by the path, it goes on from the line that counts.
  useEffect(() => {
    if (lines.length > 0 && active !== undefined)
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [lines, active])

  const handleKeyDown = (event: KeyboardEvent, line: CodeNode) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const index = lines.indexOf(line)
    const targets = new Map([
      ['ArrowDown', index + 1],
      ['ArrowUp', index - 1],
      ['Home', 0],
      ['End', lines.length - 1],
    ])
    const target = targets.get(event.key)
    const next = target === undefined ? undefined : lines[target]
    if (target !== undefined) {
      if (next !== undefined) onActive(next.code)
    } else if (event.key === 'ArrowRight') onGo(line.code)
    else if (event.key === 'ArrowLeft' || event.key === 'Backspace') onGoUp()
    else if (event.key === 'Enter' && line.billable && onPick !== undefined) onPick(line.code)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul ref={list} role="list" className={styles.codes} aria-label={words.codes}>
      {lines.map((line) => (
        <li key={line.code}>
          <button
            type="button"
            tabIndex={line.code === active ? 0 : -1}
            aria-current={line.code === current ? 'true' : undefined}
            onClick={() => onGo(line.code)}
            onDoubleClick={() => line.billable && onPick?.(line.code)}
            onKeyDown={(event) => handleKeyDown(event, line)}
          >
            <span className={styles.code}>
              {line.kind === 'chapter' ? words.chapter(line.code) : line.code}
            </span>{' '}
            <span>{line.text}</span>
            {line.billable ? null : (
              <span className={styles.into} aria-hidden="true">
                ›
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
