import { useController, useFormContext } from 'react-hook-form'
import type { BooleanField, EnumField, NumberField, StringField } from '../../schema/FieldModel.js'
import { optionText } from '../../schema/formValues.js'
import { describedBy, Field, fieldIds } from '../../ui/Field/Field.js'
import { ShownValue } from './ShownValue.js'
import { useFieldError } from './useFieldError.js'
import type { WidgetProps } from './Widget.js'
import styles from './widgets.module.css'

const inputTypes: Readonly<Record<string, string>> = { email: 'email', uri: 'url', time: 'time' }

/** Longer than this, a text gets several lines. */
const lineLength = 200

/** A text: one line, or several where the schema allows more than 200 characters. */
export const TextInput = ({ field, name, id, label, readOnly }: WidgetProps<StringField>) => {
  const { register } = useFormContext()
  const error = useFieldError(name)
  const ids = fieldIds(id)
  const props = {
    ...register(name),
    id,
    readOnly,
    placeholder: field.placeholder,
    required: field.required,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy(ids, { help: field.help !== undefined, error: error !== undefined }),
  }
  return (
    <Field
      ids={ids}
      label={label}
      help={field.help}
      error={error}
      optional={!field.required && !readOnly}
      reading={readOnly ? <ShownValue name={name} /> : undefined}
    >
      {(field.maxLength ?? 0) > lineLength ? (
        <textarea {...props} rows={3} />
      ) : (
        <input {...props} type={inputTypes[field.format ?? ''] ?? 'text'} />
      )}
    </Field>
  )
}

/** A number. What is typed goes to the form as text, so that 1.5 in a whole number is refused and not lost. */
export const NumberInput = ({ field, name, id, label, readOnly }: WidgetProps<NumberField>) => {
  const { register } = useFormContext()
  const error = useFieldError(name)
  const ids = fieldIds(id)
  return (
    <Field
      ids={ids}
      label={label}
      help={field.help}
      error={error}
      optional={!field.required && !readOnly}
      reading={readOnly ? <ShownValue name={name} /> : undefined}
    >
      <input
        {...register(name)}
        id={id}
        type="number"
        step="any"
        inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
        readOnly={readOnly}
        placeholder={field.placeholder}
        required={field.required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(ids, { help: field.help !== undefined, error: error !== undefined })}
        // The platform lets letters stand ("12e") and hands out no text of them: they would look typed and be lost.
        onBeforeInput={(event) => {
          if (/[^\d.,-]/.test(event.data)) event.preventDefault()
        }}
        // A wheel that scrolls the page must not change a number.
        onWheel={(event) => event.currentTarget.blur()}
      />
    </Field>
  )
}

/** Yes or no; neither until it is touched, which `register` would make a no. */
export const Checkbox = ({ field, name, id, label, readOnly }: WidgetProps<BooleanField>) => {
  const { field: answer } = useController({ name })
  const error = useFieldError(name)
  const ids = fieldIds(id)
  return (
    <div className={styles.checkbox}>
      <input
        ref={answer.ref}
        name={name}
        id={id}
        type="checkbox"
        checked={answer.value === true}
        onChange={(event) => answer.onChange(event.currentTarget.checked)}
        onBlur={answer.onBlur}
        disabled={readOnly}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(ids, { help: field.help !== undefined, error: error !== undefined })}
      />
      <label htmlFor={id}>{label}</label>
      {error === undefined ? null : (
        <p id={ids.error} className={styles.error}>
          {error}
        </p>
      )}
      {field.help === undefined ? null : (
        <p id={ids.help} className={styles.help}>
          {field.help}
        </p>
      )}
    </div>
  )
}

/** One of a list of values. An option that is not a string is held, and shown, as its JSON. */
export const SelectInput = ({ field, name, id, label, readOnly }: WidgetProps<EnumField>) => {
  const { register } = useFormContext()
  const error = useFieldError(name)
  const ids = fieldIds(id)
  const labels = field.options.map(
    (option, index) => [optionText(option), field.optionLabels?.[index] ?? optionText(option)] as const,
  )
  const labelOf = (value: string) => labels.find(([text]) => text === value)?.[1] ?? value
  return (
    <Field
      ids={ids}
      label={label}
      help={field.help}
      error={error}
      optional={!field.required && !readOnly}
      reading={readOnly ? <ShownValue name={name} textOf={labelOf} /> : undefined}
    >
      <select
        {...register(name)}
        id={id}
        disabled={readOnly}
        required={field.required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(ids, { help: field.help !== undefined, error: error !== undefined })}
      >
        <option value="">Choose…</option>
        {labels.map(([text, label]) => (
          <option key={text} value={text}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
