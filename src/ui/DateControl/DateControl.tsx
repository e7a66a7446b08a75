import { type KeyboardEvent, type Ref, useRef, useState } from 'react'
import * as words from '../../messages/en/dateField.js'
import { formatDate } from '../../messages/formats.js'
import { inSentence } from '../../schema/labelOf.js'
import { Dialog } from '../Dialog/Dialog.js'
import { Icon } from '../Icon/Icon.js'
import { lazyComponent } from '../lazyComponent.js'
import styles from './DateControl.module.css'
import type { DateText } from './useDateText.js'

const CalendarDialog = lazyComponent(
  () => import('../Calendar/CalendarDialog.js').then((part) => part.CalendarDialog),
  {
    wrapError: (notice, { title, onClose }) => (
      <Dialog title={title} onClose={onClose}>
        {notice}
      </Dialog>
    ),
  },
)

/** What {@link DateControl} takes. */
export interface DateControlProps {
  readonly id: string
  /** The label of its field, which names the button beside it. */
  readonly label: string
  readonly dateText: DateText
  readonly invalid: boolean | undefined
  readonly describedBy: string | undefined
  readonly readOnly?: boolean
  readonly required?: boolean
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** The field was left, after its text was settled. */
  readonly onLeft?: () => void
}

/** The key of a letter alone that stands for a day. */
const isDayLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^[ty]$/i.test(key) && !ctrlKey && !metaKey && !altKey

/** "Choose date of service"; "Choose date: From" where the label does not say that it is one. */
const titleOf = (label: string): string =>
  /^date\b/i.test(label) ? words.choose(inSentence(label)) : words.chooseDate(label)

/** The input of a date, with a button that opens a calendar. Its text is read by `useDateText`. */
export const DateControl = ({
  id,
  label,
  dateText,
  invalid,
  describedBy,
  readOnly = false,
  required = false,
  placeholder,
  inputRef,
  onLeft,
}: DateControlProps) => {
  const { text, date, change, putIn, pick, settle } = dateText
  const [picking, setPicking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const title = titleOf(label)

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Enter') settle()
    else if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault()
      setPicking(true)
    } else if (isDayLetter(event)) {
      const isReplaced = selectionStart === 0 && selectionEnd === value.length
      // Within a text it is a letter, as in "sept".
      if (!isReplaced && (date === '' || value !== formatDate(date, 'numeric'))) return
      event.preventDefault()
      putIn(event.key)
    }
  }

  return (
    <div className={styles.control}>
      <input
        ref={inputRef}
        id={id}
        className={styles.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        readOnly={readOnly}
        required={required}
        placeholder={placeholder}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={({ currentTarget: { value, selectionStart } }) =>
          change(value, selectionStart === value.length)
        }
        onKeyDown={readOnly ? undefined : handleKeyDown}
        onBlur={({ currentTarget }) => {
          const root = currentTarget.getRootNode()
          // Who looks something up in another window comes back to go on typing.
          if (
            (root instanceof Document || root instanceof ShadowRoot) &&
            root.activeElement === currentTarget
          )
            return
          if (!readOnly) settle()
          onLeft?.()
        }}
      />
      {readOnly ? null : (
        <button
          ref={opener}
          type="button"
          className={styles.open}
          onClick={() => {
            // Safari does not focus what is clicked, and the dialog gives the focus back to what had it.
            opener.current?.focus()
            setPicking(true)
          }}
        >
          <Icon name="calendar" />
          {/* No aria-label: who looks for a control by the label of the field finds the field alone. */}
          <span className={styles.name}>{title}</span>
        </button>
      )}
      {picking ? (
        <CalendarDialog
          title={title}
          date={date}
          onPick={(picked) => {
            setPicking(false)
            pick(picked)
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </div>
  )
}
