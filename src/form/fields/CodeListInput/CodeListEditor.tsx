import { type RefObject, useCallback, useId, useRef, useState } from 'react'
import * as en from '../../../messages/en/codeInput.js'
import { afterPaint } from '../../../ui/afterPaint.js'
import { Button } from '../../../ui/Button/Button.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import hidden from '../../../ui/VisuallyHidden.module.css'
import { CodeChips } from './CodeChips.js'
import { CodeListContext, type CodeListContextValue } from './CodeListContext.js'
import styles from './CodeListInput.module.css'
import { CodeSearchInput } from './CodeSearchInput.js'
import { addCodes, moveCode, removeCode, replaceCode, restoreCode } from './codeList.js'
import type { CodeOption } from './useCodeOptions.js'
import { useRemovedCodes } from './useRemovedCodes.js'

interface CodeListEditorProps {
  readonly list: CodeListContextValue
  readonly codes: readonly string[]
  /** The patient whose codes these are; undefined where there is none. */
  readonly owner?: unknown
  readonly date: string | undefined
  /** What the provider often uses; asked for once the input has the focus. */
  readonly frequent?: readonly CodeOption[]
  readonly id: string
  readonly label: string
  readonly error: string | undefined
  readonly required: boolean
  readonly readOnly: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly onFocused?: (focused: boolean) => void
}

const none: readonly CodeOption[] = []
const noop = () => undefined

/** A list of codes as chips, with an input that searches for codes and adds them. */
export const CodeListEditor = ({
  list,
  codes,
  owner,
  date,
  frequent = none,
  id,
  label,
  error,
  required,
  readOnly,
  inputRef,
  onFocused = noop,
}: CodeListEditorProps) => {
  const { readCodes: currentCodes, change: changeCodes } = list
  const words = useWords('codeInput', en)
  const [announcement, setAnnouncement] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const ownInput = useRef<HTMLInputElement>(null)
  const input = inputRef ?? ownInput
  const clearInput = useRef<(code: string) => void>(null)
  const labelId = useId()

  const change = useCallback(
    (next: readonly string[], message: string) => {
      changeCodes(next)
      setAnnouncement(message)
    },
    [changeCodes],
  )
  const { last: removed, add: rememberRemoved } = useRemovedCodes(list, codes, owner)

  const add = useCallback(
    (values: readonly string[]): string | undefined => {
      const added = addCodes(currentCodes(), values)
      change(added.codes, words.added(values, added.codes.length))
      return added.repeated.length === 0 ? undefined : words.alreadyInList(added.repeated)
    },
    [change, currentCodes, words.alreadyInList, words.added],
  )
  const remove = useCallback(
    (index: number) => {
      const before = currentCodes()
      const code = before[index]
      if (code === undefined) return
      change(removeCode(before, index), words.removed(code))
      rememberRemoved(code, index)
    },
    [change, currentCodes, rememberRemoved, words.removed],
  )
  const move = useCallback(
    (index: number, by: -1 | 1) => {
      const before = currentCodes()
      change(moveCode(before, index, by), words.moved(before[index] ?? '', index + by + 1, before.length))
    },
    [change, currentCodes, words.moved],
  )
  const replace = useCallback(
    (replaced: string, by: string): number => {
      const next = replaceCode(currentCodes(), replaced, by)
      change(next, words.replaced(by, replaced))
      return next.indexOf(by)
    },
    [change, currentCodes, words.replaced],
  )
  const takeLast = useCallback((): string | undefined => {
    const before = currentCodes()
    const last = before.at(-1)
    if (last === undefined) return undefined
    change(before.slice(0, -1), words.backInInput(last))
    rememberRemoved(last, before.length - 1)
    return last
  }, [change, currentCodes, rememberRemoved, words.backInInput])
  const focusInput = useCallback(() => input.current?.focus(), [input])
  const focusChip = useCallback((index: number) => {
    const chip = [...(root.current?.querySelectorAll('li[tabindex]') ?? [])].at(index)
    if (chip instanceof HTMLElement) chip.focus()
  }, [])
  const focusLastChip = useCallback(() => focusChip(-1), [focusChip])
  const restore = useCallback((): number | undefined => {
    if (removed === undefined) return undefined
    const next = restoreCode(currentCodes(), removed.code, removed.index)
    clearInput.current?.(removed.code)
    const index = next.indexOf(removed.code)
    change(next, words.backInList(removed.code, index + 1, next.length))
    return index
  }, [change, currentCodes, removed, words.backInList])
  // By the button: it is removed, or is another code's, so the focus goes to the chip. By a key the input keeps the focus.
  const restoreAndFocus = useCallback(() => {
    const index = restore()
    if (index !== undefined) afterPaint(() => focusChip(index))
  }, [restore, focusChip])

  return (
    <CodeListContext.Provider value={list}>
      <div ref={root} part="field" className={styles.list}>
        <label id={labelId} part="label" className={styles.label} htmlFor={id}>
          {label}
        </label>
        {removed === undefined || readOnly ? null : (
          <span className={styles.undo}>
            <Button tone="quiet" onClick={restoreAndFocus}>
              {words.undoRemove(removed.code)}
            </Button>
          </span>
        )}
        {readOnly && codes.length === 0 ? (
          <p className={styles.none}>{words.none}</p>
        ) : (
          <div className={styles.table}>
            {codes.length === 0 ? null : (
              <CodeChips
                label={label}
                codes={codes}
                readOnly={readOnly}
                onRemove={remove}
                onMove={move}
                onReplace={replace}
                onRestore={restoreAndFocus}
                onFocusInput={focusInput}
              />
            )}
            {readOnly ? null : (
              <CodeSearchInput
                id={id}
                label={label}
                codes={codes}
                date={date}
                frequent={frequent}
                required={required}
                onFocused={onFocused}
                error={error}
                inputRef={input}
                onAdd={add}
                onTakeLast={takeLast}
                onRestore={removed === undefined ? undefined : restore}
                clearRef={clearInput}
                onLeaveToChips={focusLastChip}
              />
            )}
          </div>
        )}
        <p className={hidden.text} aria-live="polite">
          {announcement}
        </p>
      </div>
    </CodeListContext.Provider>
  )
}
