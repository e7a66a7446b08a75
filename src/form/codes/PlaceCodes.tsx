import { type KeyboardEvent, useRef } from 'react'
import type { CodeNode } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/browse.js'
import { Code } from '../../ui/Code.js'
import { English } from '../../ui/English.js'
import { keyInScript } from '../../ui/keyInScript.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { useFocusWhen } from '../../ui/useFocusWhen.js'
import styles from './BrowseDialog.module.css'

const findActive = (list: HTMLElement): HTMLElement | null =>
  list.querySelector<HTMLElement>('[tabindex="0"]')

/**
 * The codes of a place, with a roving tab stop. Up and Down move; Right, Enter or a click opens a category; Left or Backspace
 * goes up; Enter selects a billable code, which a click or Right only shows.
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
  /** The focused line. */
  readonly active: string | undefined
  /** The line whose notes are shown. */
  readonly current: string | undefined
  readonly onActive: (code: string) => void
  readonly onGo: (code: string) => void
  readonly onGoUp: () => void
  /** Absent where the codes can only be read. */
  readonly onPick: ((code: string) => void) | undefined
}) => {
  const words = useWords('browse', en)
  const { direction } = useLanguage()
  const list = useRef<HTMLUListElement>(null)

  // Not in the event, since the lines of another place load after the key or click that goes there.
  useFocusWhen(list, findActive, lines, active)

  const handleKeyDown = (event: KeyboardEvent, line: CodeNode) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const index = lines.indexOf(line)
    const key = keyInScript(event.key, direction)
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
    } else if (key === 'ArrowRight') onGo(line.code)
    else if (key === 'ArrowLeft' || event.key === 'Backspace') onGoUp()
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
              {line.kind === 'chapter' ? words.chapter(line.code) : <Code value={line.code} />}
            </span>{' '}
            <span>
              <English>{line.text}</English>
            </span>
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
