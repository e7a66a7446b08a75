import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { formatDate, todayOf } from '../../encounter/calendarDate.js'
import type { DateField } from '../../schema/FieldModel.js'
import { Field } from '../../ui/Field/Field.js'
import { useInput } from './useInput.js'
import type { WidgetProps } from './Widget.js'

/** A calendar date: the platform's own input, typed or picked; `t` puts in today. */
export const DateInput = (props: WidgetProps<DateField>) => {
  const { field, name, label, readOnly } = props
  const { register, setValue } = useFormContext()
  // The platform hands out no text of a date that is half typed or not real, only that it is there.
  const [unreal, setUnreal] = useState(false)
  const { onBlur, ...registered } = register(name)
  const { control, around } = useInput(props, {
    textOf: formatDate,
    help: readOnly ? (
      field.help
    ) : (
      <>
        {field.help} <span>Press t for today</span>
      </>
    ),
    ownError: unreal
      ? `${label} is not complete, or not a real date. Enter month, day and year, for example 06/15/2026`
      : undefined,
  })

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || readOnly) return
    event.preventDefault()
    setUnreal(false)
    setValue(name, todayOf(new Date()), { shouldDirty: true, shouldTouch: true, shouldValidate: true })
  }

  return (
    <Field {...around}>
      <input
        {...registered}
        {...control}
        type="date"
        readOnly={readOnly}
        required={field.required}
        onKeyDown={onKeyDown}
        onBlur={(event: FocusEvent<HTMLInputElement>) => {
          setUnreal(event.currentTarget.validity?.badInput ?? false)
          return onBlur(event)
        }}
      />
    </Field>
  )
}
