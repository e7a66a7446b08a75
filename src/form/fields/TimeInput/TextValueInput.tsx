import { type ReactNode, useEffect, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import * as enFieldWords from '../../../messages/en/dateField.js'
import * as enTimeWords from '../../../messages/en/timeField.js'
import type { StringField } from '../../../schema/FieldModel.js'
import { Field } from '../../../ui/Field/Field.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldName } from '../fieldNames.js'
import { useCommitText } from '../useCommitText.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'

/** What a typed text was read as. */
export type TextReading =
  | { readonly ok: true; readonly value: string /** The value in words. */; readonly words: string }
  | { readonly ok: false; readonly problem: string }

interface TextValueInputProps extends WidgetProps<StringField> {
  readonly read: (text: string) => TextReading
  /** The text of a value that this input made or a host loaded. A value that it cannot show is its own text. */
  readonly textOf: (value: string) => string
  /** Explains what can be typed, while nothing is. */
  readonly hint: ReactNode
}

/**
 * A text that is read as a value once the field is left. A text that cannot be read stays as it is, is never lost and
 * blocks a save. A loaded value changes only when something else is typed.
 */
export const TextValueInput = ({ read, textOf, hint, ...props }: TextValueInputProps) => {
  const fieldWords = useWords('dateField', enFieldWords)
  const timeWords = useWords('timeField', enTimeWords)
  const { field, pointer, label, readOnly } = props
  const name = fieldName(pointer)
  const { setValue } = useFormContext()
  const { pendingTexts } = useFieldsContext()
  const { field: held } = useController({ name })
  const value = typeof held.value === 'string' ? held.value : ''
  const [typed, setTyped] = useState<{ readonly text: string; readonly problem?: string } | undefined>(() => {
    const text = pendingTexts.get(name)
    return text === '' ? undefined : { text, problem: pendingTexts.problems()[name] ?? '' }
  })
  const reading = typed === undefined || typed.text.trim() === '' ? undefined : read(typed.text)

  const commit = () => {
    if (typed === undefined) return
    const isEmpty = typed.text.trim() === ''
    if (!isEmpty && reading?.ok !== true) {
      const problem = reading?.problem ?? ''
      setTyped({ text: typed.text, problem })
      pendingTexts.set(name, typed.text, problem)
      return
    }
    setTyped(undefined)
    pendingTexts.set(name, '')
    const next = reading?.ok === true ? reading.value : ''
    if (next !== value) setValue(name, next, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
  }
  useCommitText(pendingTexts, commit, readOnly)
  // A text restored after a reload has no problem yet: the store keeps texts alone, and words need the label.
  useEffect(() => {
    const text = pendingTexts.get(name)
    if (text !== '' && !readOnly && pendingTexts.problems()[name] === undefined)
      pendingTexts.set(name, text, fieldWords.notSavedYet(label))
  }, [pendingTexts, name, label, readOnly, fieldWords.notSavedYet])

  const problem = typed?.problem === '' ? undefined : typed?.problem
  const { control, around } = useInput(props, {
    textOf,
    help: readOnly ? (
      field.help
    ) : (
      <>
        {field.help}{' '}
        {reading?.ok
          ? reading.words
          : value === '' || typed !== undefined
            ? hint
            : wordsOf(read, textOf(value))}
      </>
    ),
    ownError: problem === undefined || value === '' ? problem : timeWords.stays(problem, textOf(value)),
  })
  return (
    <Field {...around}>
      <input
        {...control}
        ref={held.ref}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={typed?.text ?? textOf(value)}
        readOnly={readOnly}
        required={field.required}
        placeholder={field.placeholder === undefined ? undefined : textOf(field.placeholder)}
        onChange={({ currentTarget: { value: text } }) => {
          setTyped({ text })
          pendingTexts.set(name, text, fieldWords.beingTyped(label))
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
        }}
        onBlur={() => {
          commit()
          held.onBlur()
        }}
      />
    </Field>
  )
}

const wordsOf = (read: (text: string) => TextReading, text: string): string | undefined => {
  const reading = read(text)
  return reading.ok ? reading.words : undefined
}
