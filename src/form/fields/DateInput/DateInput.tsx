import { useEffect } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import * as enFieldWords from '../../../messages/en/dateField.js'
import type { DateField } from '../../../schema/FieldModel.js'
import { DateControl } from '../../../ui/DateControl/DateControl.js'
import { useDateText } from '../../../ui/DateControl/useDateText.js'
import { Field } from '../../../ui/Field/Field.js'
import { useFormats, useWords } from '../../../ui/Language/LanguageContext.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldName } from '../fieldNames.js'
import { useCommitText } from '../useCommitText.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'
import styles from './DateInput.module.css'

/** A calendar date: typed as people write it, or picked; `t` enters today. */
export const DateInput = (props: WidgetProps<DateField>) => {
  const fieldWords = useWords('dateField', enFieldWords)
  const { formatDate } = useFormats()
  const { field, label, readOnly } = props
  const name = fieldName(props.pointer)
  const { setValue } = useFormContext()
  const { pendingTexts } = useFieldsContext()
  const { field: date } = useController({ name })
  const value = typeof date.value === 'string' ? date.value : ''

  const dateText = useDateText({
    value,
    startText: pendingTexts.get(name),
    onDate: (next) =>
      // An emptied field is about to be typed in: it is reported as missing once it is left.
      setValue(name, next, { shouldDirty: true, shouldTouch: true, shouldValidate: next !== '' }),
    onText: (text, problem) => pendingTexts.set(name, text, problem ?? fieldWords.beingTyped(label)),
  })
  const { commit, problem, words } = dateText
  useCommitText(pendingTexts, commit, readOnly)
  // A text restored after a reload has no problem yet: the store keeps texts alone, and words need the label.
  useEffect(() => {
    const text = pendingTexts.get(name)
    if (text !== '' && !readOnly) pendingTexts.set(name, text, fieldWords.notSavedYet(label))
  }, [pendingTexts, name, label, readOnly, fieldWords.notSavedYet])

  const problemShown = readOnly ? undefined : problem
  const { control, around } = useInput(props, {
    textOf: formatDate,
    help: readOnly ? (
      field.help
    ) : (
      <>
        {words === undefined ? null : <span className={styles.words}>{words}</span>} {field.help}{' '}
        {words === undefined ? <span>{fieldWords.keys}</span> : null}
      </>
    ),
    ownError:
      readOnly || problem === undefined || value === ''
        ? problemShown
        : fieldWords.stays(problem, formatDate(value)),
  })

  return (
    <Field {...around}>
      <DateControl
        id={control.id}
        label={label}
        dateText={readOnly ? { ...dateText, text: formatDate(value, 'numeric') } : dateText}
        invalid={control['aria-invalid']}
        describedBy={control['aria-describedby']}
        readOnly={readOnly}
        required={field.required}
        inputRef={date.ref}
        onBlur={date.onBlur}
      />
    </Field>
  )
}
