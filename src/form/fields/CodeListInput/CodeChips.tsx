import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { codeRefs } from '../../../codes/codeRefs.js'
import { formatCodeValue, parseCode } from '../../../codes/formats.js'
import * as en from '../../../messages/en/codeInput.js'
import { keyInScript } from '../../../ui/keyInScript.js'
import { useLanguage, useWords } from '../../../ui/Language/LanguageContext.js'
import { useFindings } from '../../checks/FindingsContext.js'
import { useBrowse } from '../../codes/CodeBrowsing.js'
import { useCodeEntries } from '../../codes/useCodeEntries.js'
import { CodeChip } from './CodeChip.js'
import { useCodeList } from './CodeListContext.js'
import styles from './CodeListInput.module.css'
import { undoShortcut } from './codeShortcuts.js'

interface CodeChipsProps {
  readonly label: string
  readonly codes: readonly string[]
  readonly readOnly: boolean
  readonly onRemove: (index: number) => void
  readonly onMove: (index: number, by: -1 | 1) => void
  /** Replaces a code by another; returns the index of that. */
  readonly onReplace: (replaced: string, by: string) => number
  /** Restores the code removed last. */
  readonly onRestore: () => void
  /** Moves the focus to the input. */
  readonly onFocusInput: () => void
}

const moves: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Whether a key types a character. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/**
 * The selected codes, one a line, with a roving tab stop. Arrows move the focus, Alt with an arrow moves the chip, Delete or
 * Backspace removes it, Enter browses its code set around it. A letter is typed into the input.
 */
export const CodeChips = memo(
  ({ label, codes, readOnly, onRemove, onMove, onReplace, onRestore, onFocusInput }: CodeChipsProps) => {
    const words = useWords('codeInput', en)
    const { direction } = useLanguage()
    const { property, systems, isDiagnoses, source, chipId, readDate } = useCodeList()
    const entryOf = useCodeEntries(source, codeRefs(codes, systems))
    const findings = useFindings()
    const browse = useBrowse()
    const items = useRef<HTMLUListElement>(null)
    const [active, setActive] = useState(0)
    const current = Math.min(active, codes.length - 1)

    const focusChip = (index: number) => {
      // A move or a removal before this must be rendered for the chip to be at its index.
      flushSync(() => setActive(index))
      const chip = items.current?.children.item(index)
      if (chip instanceof HTMLElement) chip.focus()
    }

    const handleKeyDown = (event: KeyboardEvent, index: number) => {
      const by = moves[keyInScript(event.key, direction)]
      if (by !== undefined) {
        // The browser goes back or forward on Alt with an arrow.
        event.preventDefault()
        const target = index + by
        if (target >= codes.length && !event.altKey) return onFocusInput()
        if (target < 0 || target >= codes.length) return
        if (event.altKey && !readOnly) onMove(index, by)
        focusChip(target)
      } else if (event.key === 'Home' || event.key === 'End') {
        event.preventDefault()
        focusChip(event.key === 'Home' ? 0 : codes.length - 1)
      } else if ((event.key === 'Delete' || event.key === 'Backspace') && !readOnly) {
        event.preventDefault()
        remove(index)
      } else if (undoShortcut.matches(event.nativeEvent) && !readOnly) {
        event.preventDefault()
        onRestore()
      } else if (
        event.key === 'Enter' &&
        !(event.ctrlKey || event.metaKey) &&
        event.target === event.currentTarget
      ) {
        // The key would also press the button that the dialog focuses.
        event.preventDefault()
        browseFrom(index)
      } else if (isLetter(event)) {
        // The letter may be a shortcut of the page, which would act on this encounter.
        event.stopPropagation()
        // The browser types the letter into the element focused now.
        if (!readOnly && event.key !== ' ') onFocusInput()
      }
    }

    const remove = (index: number) => {
      onRemove(index)
      if (codes.length === 1) onFocusInput()
      else focusChip(Math.min(index, codes.length - 2))
    }

    // Only diagnoses have a tree: procedure codes are published as a plain list.
    const canBrowse = browse !== undefined && systems.includes('icd10cm')

    const browseFrom = (index: number) => {
      const value = codes[index] ?? ''
      const parsed = parseCode(value, systems)
      if (!canBrowse || !parsed.ok) return
      // The dialog returns the focus to the chip, also when opened by its button.
      items.current?.querySelectorAll('li').item(index).focus()
      browse({
        at: { system: parsed.system, code: parsed.code },
        date: readDate(),
        insteadOf: parsed.code,
        onPick: readOnly
          ? undefined
          : (code) => focusChip(onReplace(value, formatCodeValue(code, parsed.modifiers))),
      })
    }

    const refs = codes.map((value) => parseCode(value, systems))
    const plainCodes = refs.map((parsed) => (parsed.ok ? parsed.code : ''))

    return (
      // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
      <ul ref={items} role="list" className={styles.chips} aria-label={words.selected(label)}>
        {codes.map((value, index) => {
          const parsed = refs[index]
          return (
            <CodeChip
              key={`${value} ${codes.indexOf(value) === index ? '' : index}`}
              id={chipId(index)}
              value={value}
              rank={index + 1}
              entry={parsed?.ok ? entryOf(parsed.system, parsed.code) : null}
              before={plainCodes.slice(0, index)}
              others={plainCodes.toSpliced(index, 1)}
              findings={findings.filter(
                // The chip says that a code is unknown in place of its text.
                ({ id, path, dismissed }) =>
                  path[0] === property && path[1] === index && id !== 'code-not-in-set' && !dismissed,
              )}
              isPrimary={index === 0 && isDiagnoses}
              isStop={index === current}
              onFocus={() => setActive(index)}
              onKeyDown={(event) => handleKeyDown(event, index)}
              onBrowse={canBrowse && parsed?.ok ? () => browseFrom(index) : undefined}
              onRemove={readOnly ? undefined : () => remove(index)}
            />
          )
        })}
      </ul>
    )
  },
)
