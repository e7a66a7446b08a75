import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { formatDate, todayOf } from '../../encounter/calendarDate.js'
import type { DateField } from '../../schema/FieldModel.js'
import { describedBy, Field, fieldIds } from '../../ui/Field/Field.js'
import { ShownValue } from './ShownValue.js'
import { useFieldError } from './useFieldError.js'
import type { WidgetProps } from './Widget.js'

/** A calendar date: the platform's own input, typed or picked; `t` puts in today. */
export const DateInput = ({ field, name, id, label, readOnly }: WidgetProps<DateField>) => {
  const { register, setValue } = useFormContext()
  const error = useFieldError(name)
  // The platform hands out no text of a date that is half typed or not real, only that it is there.
  const [unreal, setUnreal] = useState(false)
  const ids = fieldIds(id)
  const { onBlur, ...registered } = register(name)
  const message = unreal
    ? `${label} is not complete, or not a real date. Enter month, day and year, for example 06/15/2026`
    : error

  const help = readOnly ? (
    field.help
  ) : (
    <>
      {field.help} <span>Press t for today</span>
    </>
  )

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || readOnly) return
    event.preventDefault()
    setUnreal(false)
    setValue(name, todayOf(new Date()), { shouldDirty: true, shouldTouch: true, shouldValidate: true })
  }

  return (
    <Field
      ids={ids}
      label={label}
      help={help}
      error={message}
      optional={!field.required && !readOnly}
      reading={readOnly ? <ShownValue name={name} textOf={formatDate} /> : undefined}
    >
      <input
        {...registered}
        id={id}
        type="date"
        readOnly={readOnly}
        required={field.required}
        aria-invalid={message !== undefined}
        aria-describedby={describedBy(ids, { help: help !== undefined, error: message !== undefined })}
        onKeyDown={onKeyDown}
        onBlur={(event: FocusEvent<HTMLInputElement>) => {
          setUnreal(event.currentTarget.validity?.badInput ?? false)
          return onBlur(event)
        }}
      />
    </Field>
  )
}
