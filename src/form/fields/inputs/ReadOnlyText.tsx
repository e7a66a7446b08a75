import * as en from '../../../messages/en/schemaForm.js'
import { Field } from '../../../ui/Field/Field.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'

/** A value that cannot be changed, as text: '' where there is none. */
export const ReadOnlyText = ({ text, ...props }: WidgetProps & { readonly text: string }) => {
  const words = useWords('schemaForm', en)
  const { control, around } = useInput({ ...props, readOnly: true })
  return (
    <Field {...around} reading={text === '' ? words.noValue : text}>
      <input {...control} value={text} readOnly />
    </Field>
  )
}
