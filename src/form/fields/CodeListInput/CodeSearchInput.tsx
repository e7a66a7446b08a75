import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type Ref,
  useContext,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CodeEntry, CodeSystemId } from '../../../codes/CodeSystem.js'
import { codeRefs } from '../../../codes/codeRefs.js'
import * as en from '../../../messages/en/codeInput.js'
import * as enNotSelected from '../../../messages/en/notSelected.js'
import type { Messages } from '../../../messages/Messages.js'
import { Combobox } from '../../../ui/Combobox/Combobox.js'
import { describedBy, fieldIds } from '../../../ui/Field/Field.js'
import { keyInScript } from '../../../ui/keyInScript.js'
import { useLanguage, useWords } from '../../../ui/Language/LanguageContext.js'
import { useSteady } from '../../../ui/useSteady.js'
import { ProblemsContext } from '../../checks/ProblemsContext.js'
import { useBrowse } from '../../codes/CodeBrowsing.js'
import { shortenText } from '../shortenText.js'
import { useCommitText } from '../useCommitText.js'
import { useCodeList } from './CodeListContext.js'
import styles from './CodeListInput.module.css'
import { CodeOptionLine } from './CodeOptionLine.js'
import { undoShortcut } from './codeShortcuts.js'
import { useAddCodes } from './useAddCodes.js'
import { type CodeOption, doubtOf, isCategory, type SearchScope, useCodeOptions } from './useCodeOptions.js'
import { maxFrequentShown } from './useFrequentCodes.js'

interface CodeSearchInputProps {
  readonly id: string
  readonly label: string
  readonly codes: readonly string[]
  readonly date: string | undefined
  /** What the provider often uses. */
  readonly frequent: readonly CodeOption[]
  readonly required: boolean
  readonly onFocused: (focused: boolean) => void
  /** The schema's error for the list. */
  readonly error: string | undefined
  readonly inputRef: Ref<HTMLInputElement>
  /** Adds codes to the list; returns a message about those that were not added. */
  readonly onAdd: (values: readonly string[]) => string | undefined
  /** Removes the last code of the list and returns it. */
  readonly onTakeLast: () => string | undefined
  /** Restores the code removed last, if any. */
  readonly onRestore: (() => void) | undefined
  /** Set to a function that clears the input if it holds a code: Backspace moves a code there, which restoring moves back. */
  readonly clearRef: Ref<(code: string) => void>
  readonly onLeaveToChips: () => void
}

const optionKey = (option: CodeOption): string => option.value
const optionText = (option: CodeOption, words: Messages['codeInput']): string =>
  `${option.value} ${option.entry?.text ?? words.addAsTyped}${isCategory(option) ? `, ${words.selectUnder}` : ''}`
const codesOf = (options: readonly CodeOption[], systems: readonly CodeSystemId[]): readonly string[] => [
  ...new Set(
    codeRefs(
      options.map(({ value }) => value),
      systems,
    ).map(({ code }) => code),
  ),
]
const renderOption = (option: CodeOption) => <CodeOptionLine option={option} />

/** The input of a code list. Memoized apart from the chips, so that a key does not render them. */
export const CodeSearchInput = memo((props: CodeSearchInputProps) => {
  const words = useWords('codeInput', en)
  const { direction } = useLanguage()
  const notSelected = useWords('notSelected', enNotSelected)
  const { id, label, codes: selected, date, frequent, onFocused, onRestore } = props
  const { name, systems, isDiagnoses, source, pendingTexts } = useCodeList()
  const browse = useBrowse()
  const [text, setText] = useState(() => pendingTexts.get(name))
  const [problem, setProblem] = useState<string>()
  const [focused, setFocused] = useState(false)
  const browsing = useRef(false)
  const scope = useMemo<SearchScope>(
    () => ({
      systems,
      ...(date === undefined ? {} : { date }),
      ...(frequent.length === 0 ? {} : { used: codesOf(frequent, systems) }),
    }),
    [systems, date, frequent],
  )
  const { options, stale, emptyMessage } = useCodeOptions(source, scope, text)
  const unusedFrequent = useMemo(
    () => frequent.slice(0, maxFrequentShown).filter(({ value }) => !selected.includes(value)),
    [frequent, selected],
  )
  const showFrequent = text.trim() === ''
  const doubt = showFrequent ? undefined : doubtOf(options, words)

  const change = (next: string) => {
    setText(next)
    setProblem(undefined)
    pendingTexts.set(name, next)
  }

  const { add, addList, addEarly } = useAddCodes({
    scope,
    onAdd: props.onAdd,
    onTextChange: change,
    onProblem: setProblem,
  })

  const browseFrom = (browse: NonNullable<ReturnType<typeof useBrowse>>, { system, code }: CodeEntry) => {
    browsing.current = true
    browse({
      at: { system, code },
      date,
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
    if (!isCategory(option)) {
      change('')
      add(option)
    } else if (browse !== undefined && option.entry !== undefined) browseFrom(browse, option.entry)
    else change(option.value)
  }

  useImperativeHandle(props.clearRef, () => (code) => {
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
    } else if (keyInScript(event.key, direction) === 'ArrowLeft') props.onLeaveToChips()
    else if (onRestore !== undefined && undoShortcut.matches(event.nativeEvent)) {
      event.preventDefault()
      onRestore()
    }
  }

  const handlePaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (addList(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }

  /** Reports a text that is left in the input. It is never added by itself: it may mean another code. */
  const reportText = () => {
    const typed = pendingTexts.get(name).trim()
    // A message about a repeated code has nothing left to fix.
    if (typed === '') return setProblem(undefined)
    // The reason why nothing was found applies only to the text that was searched for.
    const reason = typed === text.trim() ? emptyMessage : undefined
    setProblem(reason ?? notSelected.code(shortenText(typed)))
  }
  useCommitText(pendingTexts, reportText)

  const handleBlur = () => {
    setFocused(false)
    onFocused(false)
    // The dialog returns the focus to the text.
    if (!browsing.current) reportText()
  }

  const ids = fieldIds(id)
  const message = useSteady(problem ?? props.error)
  const messageLine = useRef<HTMLParagraphElement>(null)
  // A message, or the chips above, move the input. Whoever types on must see both, above the action bar.
  useEffect(() => {
    const line = messageLine.current
    if ((message ?? selected[0]) !== undefined && line?.parentElement?.matches(':focus-within'))
      line.scrollIntoView?.({ block: 'nearest' })
  }, [message, selected])
  const hasBadCode = useContext(ProblemsContext).left.some(({ path }) => path[0] === name && path.length > 1)
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
        keepsOpen={browse === undefined ? isCategory : undefined}
        opensEmpty={false}
        onAltEnter={({ entry }) => browse && entry && browseFrom(browse, entry)}
        itemText={(option) => optionText(option, words)}
        highlightsFirst={doubt === undefined}
        onEnter={() => setProblem(doubt?.message ?? emptyMessage)}
        opener={showFrequent && unusedFrequent.length > 0 && focused ? words.usedOften : undefined}
        heading={showFrequent ? words.usedOftenByProvider : doubt?.heading}
        hint={browse === undefined || !systems.includes('icd10cm') ? undefined : words.browseHint}
        emptyMessage={emptyMessage}
        placeholder={isDiagnoses ? words.diagnosisPlaceholder : words.procedurePlaceholder}
        invalid={message !== undefined || hasBadCode}
        required={props.required}
        describedBy={describedBy(ids, { help: false, error: message !== undefined })}
        onKeyDown={handleKeyDown}
        onPaste={handlePaste}
        onFocus={() => {
          setFocused(true)
          onFocused(true)
        }}
        onBlur={handleBlur}
        inputRef={props.inputRef}
      />
      <p ref={messageLine} id={ids.error} className={styles.problem} aria-live="polite">
        {message}
      </p>
    </div>
  )
})
