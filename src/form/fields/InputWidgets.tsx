import { useController, useFormContext } from 'react-hook-form'
import * as en from '../../messages/en/schemaForm.js'
import type { BooleanField, EnumField, NumberField, StringField } from '../../schema/FieldModel.js'
import { Field, FieldMark } from '../../ui/Field/Field.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { fieldName } from './fieldNames.js'
import { optionsOf } from './optionsOf.js'
import { useInput } from './useInput.js'
import type { WidgetProps } from './Widget.js'
import styles from './widgets.module.css'

const inputTypes: Readonly<Record<string, string>> = {
  email: 'email',
  uri: 'url',
  iri: 'url',
  tel: 'tel',
  phone: 'tel',
}

/** Texts that may be longer get several lines. */
const lineLength = 200

/** A text: one line, or several where the schema allows more than 200 characters. */
export const TextInput = (props: WidgetProps<StringField>) => {
  const { field, pointer, readOnly } = props
  const { register } = useFormContext()
  const { control, around } = useInput(props)
  const examples = (field.examples ?? []).filter((example) => typeof example === 'string')
  const list = examples.length > 1 && !readOnly ? `${control.id}-examples` : undefined
  const inputProps = {
    ...register(fieldName(pointer)),
    ...control,
    readOnly,
    placeholder: field.placeholder,
    required: field.required,
    // A browser would suggest what was typed for another patient. Firefox shows no examples where it is off.
    autoComplete: list === undefined ? 'off' : undefined,
  }
  return (
    <Field {...around}>
      {(field.maxLength ?? 0) > lineLength ? (
        <textarea {...inputProps} rows={3} />
      ) : (
        <>
          <input {...inputProps} type={inputTypes[field.format ?? ''] ?? 'text'} list={list} />
          {list === undefined ? null : (
            <datalist id={list}>
              {examples.map((example) => (
                <option key={example} value={example} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** A number. The form's value is the typed text, so that 1.5 for a whole number is an error, not lost. */
export const NumberInput = (props: WidgetProps<NumberField>) => {
  const { field, pointer, readOnly } = props
  const { register } = useFormContext()
  const { control, around } = useInput(props)
  return (
    <Field {...around}>
      <input
        {...register(fieldName(pointer))}
        {...control}
        type="number"
        step="any"
        inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
        readOnly={readOnly}
        placeholder={field.placeholder}
        required={field.required}
        // Browsers show letters ("12e") but report an empty value: what looks typed would be lost.
        onBeforeInput={(event) => {
          if (/[^\d.,-]/.test(event.data)) event.preventDefault()
        }}
        // Scrolling the page with the wheel must not change the number.
        onWheel={(event) => event.currentTarget.blur()}
      />
    </Field>
  )
}

/** Yes or no. Controlled, since `register` would set an untouched one to no. */
export const Checkbox = (props: WidgetProps<BooleanField>) => {
  const words = useWords('schemaForm', en)
  const { field: answer } = useController({ name: fieldName(props.pointer) })
  const { control, around } = useInput(props)
  const box = (
    <input
      {...control}
      ref={answer.ref}
      name={answer.name}
      type="checkbox"
      checked={answer.value === true}
      onChange={(event) => answer.onChange(event.currentTarget.checked)}
      onBlur={answer.onBlur}
      disabled={props.readOnly}
    />
  )
  if (props.readOnly) {
    const reading = answer.value === true ? words.yes : answer.value === false ? words.no : words.noValue
    return (
      <Field {...around} reading={reading}>
        {box}
      </Field>
    )
  }
  return (
    <div className={styles.checkbox}>
      {box}
      <span data-part="head">
        <label htmlFor={props.id}>{around.label}</label>{' '}
        <FieldMark optional={false} deprecated={around.deprecated} />
      </span>
      {around.error === undefined ? null : (
        <p id={around.ids.error} className={styles.error}>
          {around.error}
        </p>
      )}
      {around.help === undefined ? null : (
        <p id={around.ids.help} className={styles.help} data-part="help">
          {around.help}
        </p>
      )}
    </div>
  )
}

/** One of a list of values. The form's value of an option that is no string is its JSON. */
export const SelectInput = (props: WidgetProps<EnumField>) => {
  const words = useWords('schemaForm', en)
  const { field, pointer, readOnly } = props
  const { register } = useFormContext()
  const options = optionsOf(field)
  const { control, around } = useInput(props, {
    textOf: (value) => options.find(({ text }) => text === value)?.label ?? value,
  })
  return (
    <Field {...around}>
      <select {...register(fieldName(pointer))} {...control} disabled={readOnly} required={field.required}>
        <option value="">{words.select}</option>
        {options.map(({ text, label }) => (
          <option key={text} value={text}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
