import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { keyInScript } from '../keyInScript.js'
import { useLanguage } from '../Language/LanguageContext.js'
import styles from './Tabs.module.css'

/** One tab. */
export interface Tab {
  readonly key: string
  readonly label: string
  readonly count: number | undefined
  /** There may be more: the count is shown with a plus. */
  readonly isAtLeast?: boolean
}

/** How much of the current tab's neighbours stays in sight, in px. */
const margin = 40

/** Scrolls the row sideways to show the current tab. Unlike `scrollIntoView` it does not scroll the page. */
const showCurrent = (row: HTMLElement) => {
  const tab = row.querySelector('[aria-selected="true"]')
  if (!(tab instanceof HTMLElement)) return
  const start = tab.offsetLeft - margin
  const end = tab.offsetLeft + tab.offsetWidth + margin
  row.scrollLeft = Math.min(start, Math.max(row.scrollLeft, end - row.clientWidth))
}

/** Tabs over one panel (WAI-ARIA tabs pattern): arrows, Home and End change the tab at once. */
export const Tabs = ({
  label,
  tabs,
  current,
  onChange,
  children,
}: {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly current: string
  readonly onChange: (key: string) => void
  readonly children: ReactNode
}) => {
  const { direction, formatCount } = useLanguage()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const hasCounts = tabs.every(({ count }) => count !== undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current, or counts have changed their widths
  useEffect(() => {
    if (list.current !== null) showCurrent(list.current)
  }, [current, hasCounts])

  const handleKeyDown = (event: KeyboardEvent) => {
    const position = tabs.findIndex(({ key }) => key === current)
    const last = tabs.length - 1
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: position === 0 ? last : position - 1,
      ArrowRight: position === last ? 0 : position + 1,
      Home: 0,
      End: last,
    }
    const target = targets[keyInScript(event.key, direction)]
    const tab = target === undefined ? undefined : tabs[target]
    if (target === undefined || tab === undefined) return
    event.preventDefault()
    onChange(tab.key)
    const button = list.current?.children.item(target)
    if (button instanceof HTMLElement) button.focus()
  }

  return (
    <div className={styles.root}>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={handleKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            className={styles.tab}
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}{' '}
            <span className={styles.count}>
              {tab.count === undefined ? '–' : `${formatCount(tab.count)}${tab.isAtLeast ? '+' : ''}`}
            </span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className={styles.panel}>
        {children}
      </div>
    </div>
  )
}
