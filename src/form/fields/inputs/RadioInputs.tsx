import { useController } from 'react-hook-form'
import * as en from '../../../messages/en/schemaForm.js'
import type { BooleanField, EnumField } from '../../../schema/FieldModel.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { fieldName } from '../fieldNames.js'
import { optionsOf } from '../optionsOf.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'
import { Option, OptionSet } from './OptionSet.js'
import { ReadOnlyText } from './ReadOnlyText.js'

interface RadioOption {
  readonly value: string | boolean
  readonly label: string
}

/** Options of which one is selected. Links lead to the first one, as nothing is selected where it is missing. */
const Radios = ({ options, ...props }: WidgetProps & { readonly options: readonly RadioOption[] }) => {
  const { pointer, id, field, readOnly } = props
  const { field: answer } = useController({ name: fieldName(pointer) })
  const { around } = useInput(props)
  if (readOnly) {
    const selected = options.find(({ value }) => value === answer.value)
    return <ReadOnlyText {...props} text={selected?.label ?? String(answer.value ?? '')} />
  }
  return (
    <OptionSet {...around} role="radiogroup" required={field.required}>
      {options.map(({ value, label }, index) => (
        <Option key={String(value)} label={label}>
          <input
            ref={index === 0 ? answer.ref : undefined}
            id={index === 0 ? id : `${id}-${index}`}
            type="radio"
            name={id}
            checked={answer.value === value}
            onChange={() => answer.onChange(value)}
            onBlur={answer.onBlur}
          />
        </Option>
      ))}
    </OptionSet>
  )
}

/** One of a few values. */
export const RadioInput = (props: WidgetProps<EnumField>) => (
  <Radios {...props} options={optionsOf(props.field).map(({ text, label }) => ({ value: text, label }))} />
)

/** Yes or no, with neither selected at first: a check box cannot tell "no" from "not answered". */
export const YesNoInput = (props: WidgetProps<BooleanField>) => {
  const words = useWords('schemaForm', en)
  const answers = [
    { value: true, label: words.yes },
    { value: false, label: words.no },
  ]
  return <Radios {...props} options={answers} />
}
