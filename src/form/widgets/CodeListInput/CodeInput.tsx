import { useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, type KeyboardEvent, memo, type Ref, useMemo, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { parseCode, quoteInput } from '../../../codes/formats.js'
import { readPastedCodes } from '../../../codes/splitPastedCodes.js'
import type { CodeListUi } from '../../../encounter/Encounter.js'
import { Combobox } from '../../../ui/Combobox/Combobox.js'
import { describedBy, fieldIds } from '../../../ui/Field/Field.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { rememberEntry } from '../../useCodeEntries.js'
import styles from './CodeListInput.module.css'
import { CodeOptionLine } from './CodeOptionLine.js'
import { type CodeOption, findFirstOption, longestSearch, useCodeOptions } from './useCodeOptions.js'
import { useFrequentCodes } from './useFrequentCodes.js'

interface CodeInputProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly list: CodeListUi
  readonly required: boolean
  /** What the schema says against the list. */
  readonly error: string | undefined
  readonly inputRef: Ref<HTMLInputElement>
  /** Adds codes to the list; returns what to say of those that were not added. */
  readonly onAdd: (values: readonly string[]) => string | undefined
  /** Takes the last code out of the list and returns it. */
  readonly onTakeLast: () => string | undefined
  readonly onLeaveToChips: () => void
}

const optionKey = (option: CodeOption): string => option.value
const renderOption = (option: CodeOption) => <CodeOptionLine option={option} />

/** The input of a code list. A key here renders this input and its popup, not the chips. */
export const CodeInput = memo((props: CodeInputProps) => {
  const { id, name, label, list } = props
  const { codes, pendingTexts, ui } = useEncounterContext()
  const queryClient = useQueryClient()
  const [text, setText] = useState(() => pendingTexts.get(name))
  const [problem, setProblem] = useState<string>()
  const [focused, setFocused] = useState(false)
  // Codes whose Enter came early are added in the order in which they were typed.
  const early = useRef(Promise.resolve())
  const date: unknown = useWatch({ name: ui.dateOfService })
  const chosen: unknown = useWatch({ name })
  const dateOfService = typeof date === 'string' && date !== '' ? date : undefined
  const { options, stale, emptyMessage } = useCodeOptions(codes, list.systems, text, dateOfService)
  const frequent = useFrequentCodes(list, focused)
  const unusedFrequent = useMemo(
    () => frequent.filter(({ value }) => !Array.isArray(chosen) || !chosen.includes(value)),
    [frequent, chosen],
  )
  const showFrequent = text.trim() === ''

  const change = (next: string) => {
    setText(next)
    setProblem(undefined)
    pendingTexts.set(name, next)
  }

  /** Adds the codes of a list; what is no code stays in the input. */
  const addList = (pasted: string): boolean => {
    const read = readPastedCodes(pasted, list.systems)
    if (read === undefined || read.accepted.length === 0) return false
    const repeated = props.onAdd(read.accepted.map(({ value }) => value))
    change(read.rejected.join(' '))
    setProblem(read.message ?? repeated)
    return true
  }

  const add = (option: CodeOption) => {
    if (option.entry !== undefined) rememberEntry(queryClient, option.entry)
    setProblem(props.onAdd([option.value]))
  }

  const pick = (option: CodeOption) => {
    change('')
    add(option)
  }

  /** Enter came before the results: the input is free for the next code while this one is found. */
  const pickEarly = (typed: string): boolean => {
    if (typed.length > longestSearch) return false
    const end = pendingTexts.startResolving()
    change('')
    early.current = early.current
      .then(() => findFirstOption(codes, list.systems, typed, dateOfService))
      .then((found) => {
        if (typeof found !== 'string') return add(found)
        // Back it goes, unless something else stands there by now.
        if (pendingTexts.get(name) === '') change(typed)
        setProblem(`${quoteInput(typed)} was not added. ${found}`)
      })
      .finally(end)
    return true
  }

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value
    if (event.key === 'Enter' && addList(typed)) event.preventDefault()
    if (typed !== '') return
    if (event.key === 'Backspace') {
      const last = props.onTakeLast()
      if (last !== undefined) {
        event.preventDefault()
        change(last)
      }
    } else if (event.key === 'ArrowLeft') props.onLeaveToChips()
  }

  const handlePaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (addList(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }

  const handleBlur = () => {
    setFocused(false)
    const left = pendingTexts.get(name)
    const parsed = parseCode(left, list.systems)
    const [first] = options
    // A whole code that was typed is meant; words are not, as they may mean many.
    if (parsed.ok && !stale && first?.value === parsed.value) pick(first)
    else if (left.trim() !== '') {
      setProblem(
        emptyMessage ?? `${quoteInput(left)} is not added yet. Choose a code from the list, or clear it.`,
      )
    }
  }

  const ids = fieldIds(id)
  const message = problem ?? props.error
  return (
    <div className={styles.input}>
      <Combobox
        id={id}
        label={label}
        text={text}
        onTyped={(typed) => pendingTexts.set(name, typed)}
        onTextChange={change}
        items={showFrequent ? unusedFrequent : options}
        itemKey={optionKey}
        renderItem={renderOption}
        onPick={pick}
        stale={!showFrequent && stale}
        onEarlyEnter={pickEarly}
        onEnter={() => setProblem(emptyMessage)}
        openOnFocus
        heading={showFrequent ? 'Used often by this provider' : undefined}
        emptyMessage={emptyMessage}
        placeholder={
          list === ui.diagnoses
            ? 'Code or words, for example j069 or sore throat'
            : 'Code or words, for example 99213'
        }
        invalid={message !== undefined}
        required={props.required}
        describedBy={describedBy(ids, { help: false, error: message !== undefined })}
        onKeyDown={handleKeyDown}
        onPaste={handlePaste}
        onFocus={() => setFocused(true)}
        onBlur={handleBlur}
        inputRef={props.inputRef}
      />
      <p id={ids.error} className={styles.problem} aria-live="polite">
        {message}
      </p>
    </div>
  )
})
