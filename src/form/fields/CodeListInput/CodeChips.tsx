import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { codeRefs } from '../../../codes/codeRefs.js'
import { formatCodeValue, parseCode } from '../../../codes/formats.js'
import type { CodeListUi } from '../../../encounter/Encounter.js'
import * as words from '../../../messages/en/codeInput.js'
import { inSentence } from '../../../schema/labelOf.js'
import { useFindings } from '../../checks/FindingsContext.js'
import { useBrowse } from '../../codes/CodeBrowsing.js'
import { useCodeEntries } from '../../codes/useCodeEntries.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldId } from '../fieldNames.js'
import { CodeChip } from './CodeChip.js'
import styles from './CodeListInput.module.css'
import { isUndo } from './isUndo.js'

interface CodeChipsProps {
  readonly list: CodeListUi
  readonly label: string
  readonly codes: readonly string[]
  readonly readOnly: boolean
  readonly onRemove: (index: number) => void
  readonly onMove: (index: number, by: -1 | 1) => void
  /** Puts a code in the place of another; returns where it stands then. */
  readonly onReplace: (replaced: string, by: string) => number
  /** Puts back what was removed last. */
  readonly onPutBack: () => void
  /** The date of service as it stands. Asked when it is needed: a change of it renders no chip. */
  readonly readDate: () => string | undefined
  /** Leaves the chips for the input. */
  readonly onLeave: () => void
}

const moves: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** A key that would put a character in. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/**
 * The chosen codes, one a line, a single stop of the Tab key. Arrows go from chip to chip, Alt with an arrow moves the
 * chip, Delete or Backspace removes it, Enter shows what stands around it in its code set. A letter goes on in the input.
 */
export const CodeChips = memo(
  ({
    list,
    label,
    codes,
    readOnly,
    onRemove,
    onMove,
    onReplace,
    onPutBack,
    readDate,
    onLeave,
  }: CodeChipsProps) => {
    const { codes: source, ui } = useEncounterContext()
    const entryOf = useCodeEntries(source, codeRefs(codes, list.systems))
    const { idPrefix } = useFieldsContext()
    const findings = useFindings()
    const browse = useBrowse()
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
      } else if (isUndo(event) && !readOnly) {
        event.preventDefault()
        onPutBack()
      } else if (
        event.key === 'Enter' &&
        !(event.ctrlKey || event.metaKey) &&
        event.target === event.currentTarget
      ) {
        // Else the key would go on to what has the focus by then.
        event.preventDefault()
        browseFrom(index)
      } else if (isLetter(event)) {
        // A key of the page would act on the encounter that the chip is of.
        event.stopPropagation()
        // The browser puts the letter where the focus is by then.
        if (!readOnly && event.key !== ' ') onLeave()
      }
    }

    const remove = (index: number) => {
      onRemove(index)
      if (codes.length === 1) onLeave()
      else focusChip(Math.min(index, codes.length - 2))
    }

    // A tree is what diagnoses have: procedures are published as a plain list.
    const canBrowse = browse !== undefined && list.systems.includes('icd10cm')

    const browseFrom = (index: number) => {
      const value = codes[index] ?? ''
      const parsed = parseCode(value, list.systems)
      if (!canBrowse || !parsed.ok) return
      // Focus comes back to the chip, also from its button.
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

    const refs = codes.map((value) => parseCode(value, list.systems))
    const plainCodes = refs.map((parsed) => (parsed.ok ? parsed.code : ''))

    return (
      // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
      <ul ref={items} role="list" className={styles.chips} aria-label={words.selected(inSentence(label))}>
        {codes.map((value, index) => {
          const parsed = refs[index]
          return (
            <CodeChip
              key={`${value} ${codes.indexOf(value) === index ? '' : index}`}
              id={fieldId(idPrefix, [list.property, index])}
              value={value}
              rank={index + 1}
              entry={parsed?.ok ? entryOf(parsed.system, parsed.code) : null}
              before={plainCodes.slice(0, index)}
              others={plainCodes.toSpliced(index, 1)}
              findings={findings.filter(
                // That a code is unknown stands in the place of its text.
                ({ id, path }) => path[0] === list.property && path[1] === index && id !== 'code-not-in-set',
              )}
              isPrimary={index === 0 && list === ui.diagnoses}
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
