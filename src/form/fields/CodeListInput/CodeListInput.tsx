import { useCallback, useId, useRef, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import type { CodeListUi } from '../../../encounter/Encounter.js'
import * as words from '../../../messages/en/codeInput.js'
import type { ArrayField } from '../../../schema/FieldModel.js'
import { afterPaint } from '../../../ui/afterPaint.js'
import { Button } from '../../../ui/Button/Button.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { useFieldError } from '../useFieldError.js'
import type { WidgetProps } from '../Widget.js'
import { CodeChips } from './CodeChips.js'
import { CodeInput } from './CodeInput.js'
import styles from './CodeListInput.module.css'
import { addCodes, moveCode, putBackCode, removeCode, replaceCode } from './codeList.js'
import { useRemovedCodes } from './useRemovedCodes.js'

const noCodes: readonly string[] = []

/** A list of codes as chips, with one input that finds, adds and takes back codes. */
export const CodeListInput = ({
  name,
  id,
  label,
  readOnly,
  list,
}: WidgetProps<ArrayField> & { readonly list: CodeListUi }) => {
  const { setValue, getValues } = useFormContext()
  const { ui } = useEncounterContext()
  const controller = useController({ name })
  const codes: readonly string[] = Array.isArray(controller.field.value) ? controller.field.value : noCodes
  const [announcement, setAnnouncement] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const takeOut = useRef<(code: string) => void>(null)
  const labelId = useId()
  const error = useFieldError(name)

  const change = useCallback(
    (next: readonly string[], said: string) => {
      setValue(name, next, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
      setAnnouncement(said)
    },
    [setValue, name],
  )
  const currentCodes = useCallback((): readonly string[] => getValues(name) ?? noCodes, [getValues, name])
  const { last: removed, note: noteRemoved } = useRemovedCodes(codes)

  const add = useCallback(
    (values: readonly string[]): string | undefined => {
      const added = addCodes(currentCodes(), values)
      change(added.codes, words.added(values, added.codes.length))
      return added.repeated.length === 0 ? undefined : words.alreadyInList(added.repeated)
    },
    [change, currentCodes],
  )
  const remove = useCallback(
    (index: number) => {
      const before = currentCodes()
      const code = before[index]
      if (code === undefined) return
      change(removeCode(before, index), words.removed(code))
      noteRemoved(code, index)
    },
    [change, currentCodes, noteRemoved],
  )
  const move = useCallback(
    (index: number, by: -1 | 1) => {
      const before = currentCodes()
      change(moveCode(before, index, by), words.moved(before[index] ?? '', index + by + 1, before.length))
    },
    [change, currentCodes],
  )
  const replace = useCallback(
    (replaced: string, by: string): number => {
      const next = replaceCode(currentCodes(), replaced, by)
      change(next, words.replaced(by, replaced))
      return next.indexOf(by)
    },
    [change, currentCodes],
  )
  const readDate = useCallback((): string | undefined => {
    const date: unknown = getValues(ui.dateOfService)
    return typeof date === 'string' && date !== '' ? date : undefined
  }, [getValues, ui])
  const takeLast = useCallback((): string | undefined => {
    const before = currentCodes()
    const last = before.at(-1)
    if (last === undefined) return undefined
    change(before.slice(0, -1), words.backInInput(last))
    noteRemoved(last, before.length - 1)
    return last
  }, [change, currentCodes, noteRemoved])
  const focusInput = useCallback(() => input.current?.focus(), [])
  const focusChip = useCallback((index: number) => {
    const chip = [...(root.current?.querySelectorAll('li[tabindex]') ?? [])].at(index)
    if (chip instanceof HTMLElement) chip.focus()
  }, [])
  const focusLastChip = useCallback(() => focusChip(-1), [focusChip])
  const putBack = useCallback((): number | undefined => {
    if (removed === undefined) return undefined
    const next = putBackCode(currentCodes(), removed.code, removed.index)
    takeOut.current?.(removed.code)
    const place = next.indexOf(removed.code)
    change(next, words.backInList(removed.code, place + 1, next.length))
    return place
  }, [change, currentCodes, removed])
  // From the input the focus stays there; the button that was pressed is gone, or another's by now.
  const putBackAndGo = useCallback(() => {
    const place = putBack()
    if (place !== undefined) afterPaint(() => focusChip(place))
  }, [putBack, focusChip])

  return (
    <div ref={root} className={styles.list}>
      <label id={labelId} className={styles.label} htmlFor={id}>
        {label}
      </label>
      {removed === undefined || readOnly ? null : (
        <span className={styles.undo}>
          <Button tone="quiet" onClick={putBackAndGo}>
            {words.undoRemove(removed.code)}
          </Button>
        </span>
      )}
      {readOnly && codes.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <div className={styles.table}>
          <CodeChips
            list={list}
            label={label}
            codes={codes}
            readOnly={readOnly}
            onRemove={remove}
            onMove={move}
            onReplace={replace}
            onPutBack={putBackAndGo}
            readDate={readDate}
            onLeave={focusInput}
          />
          {readOnly ? null : (
            <CodeInput
              id={id}
              name={name}
              label={label}
              list={list}
              error={error}
              inputRef={input}
              onAdd={add}
              onTakeLast={takeLast}
              onPutBack={removed === undefined ? undefined : putBack}
              takeOut={takeOut}
              onLeaveToChips={focusLastChip}
            />
          )}
        </div>
      )}
      <p className={styles.announcement} aria-live="polite">
        {announcement}
      </p>
    </div>
  )
}
