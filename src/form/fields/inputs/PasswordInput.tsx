import { useState } from 'react'
import { useController } from 'react-hook-form'
import * as en from '../../../messages/en/formatInputs.js'
import type { StringField } from '../../../schema/FieldModel.js'
import { Button } from '../../../ui/Button/Button.js'
import { Field } from '../../../ui/Field/Field.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { fieldName } from '../fieldNames.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'
import styles from './PasswordInput.module.css'
import { ReadOnlyText } from './ReadOnlyText.js'

/** A text that is entered and never shown back. A value that was loaded stays until another one is typed. */
export const PasswordInput = (props: WidgetProps<StringField>) => {
  const words = useWords('formatInputs', en)
  const { field, pointer, label, readOnly } = props
  const { field: secret } = useController({ name: fieldName(pointer) })
  const [kept, setKept] = useState<unknown>(secret.value)
  const [typed, setTyped] = useState('')
  const isKept = typeof kept === 'string' && kept !== ''
  const { control, around } = useInput(props, {
    help: isKept ? (
      <>
        {words.secretKept} {field.help}
      </>
    ) : (
      field.help
    ),
  })
  if (readOnly) return <ReadOnlyText {...props} text={isKept ? words.secretShown : ''} />
  return (
    <Field {...around}>
      <div className={styles.secret}>
        <input
          {...control}
          ref={secret.ref}
          type="password"
          autoComplete="new-password"
          value={typed}
          required={field.required && !isKept}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            secret.onChange(value === '' ? kept : value)
          }}
          onBlur={secret.onBlur}
        />
        {isKept && !field.required ? (
          <Button
            tone="quiet"
            onClick={() => {
              setKept('')
              secret.onChange(typed)
            }}
          >
            {words.removeSecret(label)}
          </Button>
        ) : null}
      </div>
    </Field>
  )
}
