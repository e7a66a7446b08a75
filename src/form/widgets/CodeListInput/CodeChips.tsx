import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { parseCode } from '../../../codes/formats.js'
import type { CodeListUi } from '../../../encounter/Encounter.js'
import type { Finding } from '../../../encounter/Finding.js'
import { inSentence } from '../../../schema/labelOf.js'
import { Icon } from '../../../ui/Icon/Icon.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { useFindings } from '../../FindingsContext.js'
import { codeRefs, useCodeEntries } from '../../useCodeEntries.js'
import styles from './CodeListInput.module.css'

interface CodeChipsProps {
  readonly list: CodeListUi
  readonly label: string
  readonly codes: readonly string[]
  readonly readOnly: boolean
  readonly onRemove: (index: number) => void
  readonly onMove: (index: number, by: -1 | 1) => void
  /** Leaves the chips for the input. */
  readonly onLeave: () => void
}

const moves: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/**
 * The chosen codes, one a line, a single stop of the Tab key. Arrows go from chip to chip, Alt with an arrow moves the
 * chip, Delete or Backspace removes it.
 */
export const CodeChips = memo(
  ({ list, label, codes, readOnly, onRemove, onMove, onLeave }: CodeChipsProps) => {
    const { codes: source, ui } = useEncounterContext()
    const entryOf = useCodeEntries(source, codeRefs(codes, list.systems))
    const findings = useFindings()
    const items = useRef<HTMLUListElement>(null)
    const [active, setActive] = useState(0)
    const [focusNext, setFocusNext] = useState<{ readonly index: number }>()
    const current = Math.min(active, codes.length - 1)

    // After a move or a removal the chip stands elsewhere in the page: focus follows once it is there.
    useEffect(() => {
      if (focusNext === undefined) return
      const chip = items.current?.children.item(focusNext.index)
      if (chip instanceof HTMLElement) chip.focus()
    }, [focusNext])

    if (codes.length === 0) return null

    const focusChip = (index: number) => {
      setActive(index)
      setFocusNext({ index })
    }

    const handleKeyDown = (event: KeyboardEvent, index: number) => {
      const by = moves[event.key]
      if (by !== undefined) {
        // Alt with an arrow would else leave the page.
        event.preventDefault()
        const target = index + by
        if (target >= codes.length && !event.altKey) return onLeave()
        if (target < 0 || target >= codes.length) return
        if (event.altKey && !readOnly) onMove(index, by)
        focusChip(target)
      } else if (event.key === 'Home' || event.key === 'End') {
        event.preventDefault()
        focusChip(event.key === 'Home' ? 0 : codes.length - 1)
      } else if ((event.key === 'Delete' || event.key === 'Backspace') && !readOnly) {
        event.preventDefault()
        remove(index)
      }
    }

    const remove = (index: number) => {
      onRemove(index)
      if (codes.length === 1) onLeave()
      else focusChip(Math.min(index, codes.length - 2))
    }

    const findingsAt = (index: number): readonly Finding[] =>
      findings.filter(({ path }) => path[0] === list.property && path[1] === index)

    const textOf = (value: string): string => {
      const parsed = parseCode(value, list.systems)
      const entry = parsed.ok ? entryOf(parsed.system, parsed.code) : null
      if (entry === undefined) return ''
      return entry?.text ?? 'Not in the loaded code set'
    }

    return (
      // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
      <ul ref={items} role="list" className={styles.chips} aria-label={`Selected ${inSentence(label)}`}>
        {codes.map((value, index) => (
          <li
            key={`${value} ${codes.indexOf(value) === index ? '' : index}`}
            className={styles.chip}
            data-severity={findingsAt(index)[0]?.severity}
            tabIndex={index === current ? 0 : -1}
            aria-keyshortcuts={readOnly ? undefined : 'Alt+ArrowLeft Alt+ArrowRight Delete'}
            onFocus={() => setActive(index)}
            onKeyDown={(event) => handleKeyDown(event, index)}
          >
            <span className={styles.rank}>{index + 1}</span>
            <span className={styles.code}>{value}</span>
            <span className={styles.text}>{textOf(value)}</span>
            {index === 0 && list === ui.diagnoses ? <span className={styles.primary}>Primary</span> : null}
            {readOnly ? null : (
              <button
                type="button"
                tabIndex={-1}
                className={styles.remove}
                aria-label={`Remove ${value}`}
                onClick={() => remove(index)}
              >
                <Icon name="close" />
              </button>
            )}
            {findingsAt(index).map((finding) => (
              <span key={finding.id} className={styles.finding} data-severity={finding.severity}>
                <Icon name={finding.severity} /> {finding.message}
              </span>
            ))}
          </li>
        ))}
      </ul>
    )
  },
)
