import { type KeyboardEvent, type Ref, useRef, useState } from 'react'
import * as en from '../../messages/en/dateField.js'
import { Dialog } from '../Dialog/Dialog.js'
import { Icon } from '../Icon/Icon.js'
import { useFormats, useWords } from '../Language/LanguageContext.js'
import { lazyComponent } from '../lazyComponent.js'
import hidden from '../VisuallyHidden.module.css'
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
  /** The label of the field, which also names the button. */
  readonly label: string
  readonly dateText: DateText
  readonly invalid: boolean | undefined
  readonly describedBy: string | undefined
  readonly readOnly?: boolean
  readonly required?: boolean
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** Called after the text is committed. */
  readonly onBlur?: () => void
}

/** Whether a key is a letter that stands for a day, without a modifier. */
const isDayLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^[ty]$/i.test(key) && !ctrlKey && !metaKey && !altKey

/** A date input with a button that opens a calendar. `useDateText` reads its text. */
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
  onBlur,
}: DateControlProps) => {
  const words = useWords('dateField', en)
  const { formatDate } = useFormats()
  const { text, date, change, insertDay, pick, commit } = dateText
  const [picking, setPicking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const title = words.choose(label)

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Enter') commit()
    else if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault()
      setPicking(true)
    } else if (isDayLetter(event)) {
      const isReplaced = selectionStart === 0 && selectionEnd === value.length
      // Inside a text it is a plain letter, as in "sept".
      if (!isReplaced && (date === '' || value !== formatDate(date, 'numeric'))) return
      event.preventDefault()
      insertDay(event.key)
    }
  }

  return (
    <div className={styles.control}>
      <input
        part="input"
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
          // The window has lost the focus, not the input: typing goes on when it is back.
          if (
            (root instanceof Document || root instanceof ShadowRoot) &&
            root.activeElement === currentTarget
          )
            return
          if (!readOnly) commit()
          onBlur?.()
        }}
      />
      {readOnly ? null : (
        <button
          ref={opener}
          type="button"
          className={styles.open}
          onClick={() => {
            // Safari does not focus a clicked button, and the dialog returns the focus to the element that had it.
            opener.current?.focus()
            setPicking(true)
          }}
        >
          <Icon name="calendar" />
          {/* No aria-label: a search for the field's label must find the input alone. */}
          <span className={hidden.text}>{title}</span>
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
