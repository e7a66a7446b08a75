import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type Ref,
  use,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useWatch } from 'react-hook-form'
import type { CodeEntry, CodeSystemId } from '../../../codes/CodeSystem.js'
import type { CodeListUi } from '../../../encounter/Encounter.js'
import * as words from '../../../messages/en/codeInput.js'
import * as notSelected from '../../../messages/en/notSelected.js'
import { Combobox } from '../../../ui/Combobox/Combobox.js'
import { describedBy, fieldIds } from '../../../ui/Field/Field.js'
import { useSteady } from '../../../ui/useSteady.js'
import { useBrowse } from '../../CodeBrowsing.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { ProblemsContext } from '../../ProblemsContext.js'
import { shortenText } from '../../shortenText.js'
import { codeRefs } from '../../useCodeEntries.js'
import styles from './CodeListInput.module.css'
import { CodeOptionLine } from './CodeOptionLine.js'
import { isUndo } from './isUndo.js'
import { useAddCodes } from './useAddCodes.js'
import { type CodeOption, doubtOf, leadsOn, type SearchScope, useCodeOptions } from './useCodeOptions.js'
import { mostFrequentShown, useFrequentCodes } from './useFrequentCodes.js'

interface CodeInputProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly list: CodeListUi
  /** What the schema says against the list. */
  readonly error: string | undefined
  readonly inputRef: Ref<HTMLInputElement>
  /** Adds codes to the list; returns what to say of those that were not added. */
  readonly onAdd: (values: readonly string[]) => string | undefined
  /** Takes the last code out of the list and returns it. */
  readonly onTakeLast: () => string | undefined
  /** Puts the code that was removed last back; absent where there is none. */
  readonly onPutBack: (() => void) | undefined
  /** Is given the way to take a code out of the input: Backspace may have put it there, and it is back in the list. */
  readonly takeOut: Ref<(code: string) => void>
  readonly onLeaveToChips: () => void
}

const optionKey = (option: CodeOption): string => option.value
const optionText = (option: CodeOption): string =>
  `${option.value} ${option.entry?.text ?? words.addAsTyped}${leadsOn(option) ? `, ${words.selectUnder}` : ''}`
const codesOf = (options: readonly CodeOption[], systems: readonly CodeSystemId[]): readonly string[] => [
  ...new Set(
    codeRefs(
      options.map(({ value }) => value),
      systems,
    ).map(({ code }) => code),
  ),
]
const renderOption = (option: CodeOption) => <CodeOptionLine option={option} />

/** The input of a code list. A key here renders this input and its popup, not the chips. */
export const CodeInput = memo((props: CodeInputProps) => {
  const { id, name, label, list, onPutBack } = props
  const { codes, pendingTexts, ui } = useEncounterContext()
  const browse = useBrowse()
  const [text, setText] = useState(() => pendingTexts.get(name))
  const [problem, setProblem] = useState<string>()
  const [focused, setFocused] = useState(false)
  const browsing = useRef(false)
  const date: unknown = useWatch({ name: ui.dateOfService })
  const chosen: unknown = useWatch({ name })
  const dateOfService = typeof date === 'string' && date !== '' ? date : undefined
  const frequent = useFrequentCodes(list, focused)
  const { systems } = list
  const scope = useMemo<SearchScope>(
    () => ({
      systems,
      ...(dateOfService === undefined ? {} : { date: dateOfService }),
      ...(frequent.length === 0 ? {} : { used: codesOf(frequent, systems) }),
    }),
    [systems, dateOfService, frequent],
  )
  const { options, stale, emptyMessage } = useCodeOptions(codes, scope, text)
  const unusedFrequent = useMemo(
    () =>
      frequent
        .slice(0, mostFrequentShown)
        .filter(({ value }) => !Array.isArray(chosen) || !chosen.includes(value)),
    [frequent, chosen],
  )
  const showFrequent = text.trim() === ''
  const doubt = showFrequent ? undefined : doubtOf(options)

  const change = (next: string) => {
    setText(next)
    setProblem(undefined)
    pendingTexts.set(name, next)
  }

  const { add, addList, addEarly } = useAddCodes({
    name,
    scope,
    onAdd: props.onAdd,
    onTextChange: change,
    onProblem: setProblem,
  })

  const browseFrom = (browse: NonNullable<ReturnType<typeof useBrowse>>, { system, code }: CodeEntry) => {
    browsing.current = true
    browse({
      at: { system, code },
      date: dateOfService,
      onPick: (picked) => {
        change('')
        setProblem(props.onAdd([picked]))
      },
      onClose: () => {
        browsing.current = false
      },
    })
  }

  const pick = (option: CodeOption) => {
    if (!leadsOn(option)) {
      change('')
      add(option)
    } else if (browse !== undefined && option.entry !== undefined) browseFrom(browse, option.entry)
    else change(option.value)
  }

  useImperativeHandle(props.takeOut, () => (code) => {
    if (pendingTexts.get(name) === code) change('')
  })

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value
    if (event.key === 'Enter' && !event.altKey && addList(typed)) event.preventDefault()
    if (typed !== '') return
    if (event.key === 'Backspace') {
      const last = props.onTakeLast()
      if (last !== undefined) {
        event.preventDefault()
        change(last)
      }
    } else if (event.key === 'ArrowLeft') props.onLeaveToChips()
    else if (onPutBack !== undefined && isUndo(event)) {
      event.preventDefault()
      onPutBack()
    }
  }

  const handlePaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (addList(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }

  /** Nothing is added that was not selected: what is typed may mean another code. */
  const tellOfText = () => {
    const typed = pendingTexts.get(name).trim()
    // What was said of a code that is in the list already is over: nothing is left to fix.
    if (typed === '') return setProblem(undefined)
    // Why nothing was found counts for the text that was searched for.
    const why = typed === text.trim() ? emptyMessage : undefined
    setProblem(why ?? notSelected.code(shortenText(typed)))
  }
  const isFocused = useRef(focused)
  isFocused.current = focused
  const latest = useRef(tellOfText)
  latest.current = tellOfText
  useEffect(() => pendingTexts.onSettle(() => latest.current()), [pendingTexts])

  const handleBlur = () => {
    setFocused(false)
    // The dialog has the focus, and gives it back to what is typed.
    if (!browsing.current) tellOfText()
  }

  const ids = fieldIds(id)
  const message = useSteady(problem ?? props.error)
  const messageLine = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Not behind the actions at the lower edge, where whoever goes on typing would not see it.
    if (message !== undefined && isFocused.current)
      messageLine.current?.scrollIntoView?.({ block: 'nearest' })
  }, [message])
  const hasBadCode = use(ProblemsContext).left.some(({ path }) => path[0] === name && path.length > 1)
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
        onEarlyEnter={addEarly}
        keepsOpen={browse === undefined ? leadsOn : undefined}
        opensEmpty={false}
        onAltEnter={({ entry }) => browse && entry && browseFrom(browse, entry)}
        itemText={optionText}
        marksFirst={doubt === undefined}
        onEnter={() => setProblem(doubt?.message ?? emptyMessage)}
        opener={showFrequent && unusedFrequent.length > 0 && focused ? words.usedOften : undefined}
        heading={showFrequent ? words.usedOftenByProvider : doubt?.heading}
        hint={browse === undefined || !systems.includes('icd10cm') ? undefined : words.browseHint}
        emptyMessage={emptyMessage}
        placeholder={list === ui.diagnoses ? words.diagnosisPlaceholder : words.procedurePlaceholder}
        invalid={message !== undefined || hasBadCode}
        // Whatever the schema says: without a code of each kind nothing is submitted.
        required
        describedBy={describedBy(ids, { help: false, error: message !== undefined })}
        onKeyDown={handleKeyDown}
        onPaste={handlePaste}
        onFocus={() => setFocused(true)}
        onBlur={handleBlur}
        inputRef={props.inputRef}
      />
      <p ref={messageLine} id={ids.error} className={styles.problem} aria-live="polite">
        {message}
      </p>
    </div>
  )
})
