import { useRef } from 'react'
import { useController } from 'react-hook-form'
import * as en from '../../../messages/en/formatInputs.js'
import type { ArrayField } from '../../../schema/FieldModel.js'
import { optionText } from '../../../schema/formValues.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { fieldName } from '../fieldNames.js'
import { optionsOf } from '../optionsOf.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'
import { Option, OptionSet } from './OptionSet.js'
import { ReadOnlyText } from './ReadOnlyText.js'

/** Some of a list of values. They stay in the order in which they were selected. */
export const CheckboxesInput = (props: WidgetProps<ArrayField>) => {
  const words = useWords('formatInputs', en)
  const { field, pointer, id, readOnly } = props
  const { field: list } = useController({ name: fieldName(pointer) })
  const { around } = useInput(props)
  const set = useRef<HTMLDivElement>(null)
  const values: readonly unknown[] = Array.isArray(list.value) ? list.value : []
  const selected = values.filter((value) => value !== '').map(optionText)
  const options = field.item.kind === 'enum' ? optionsOf(field.item) : []
  // A value that is not among the options is an error, which only its removal mends.
  const strange = selected.filter((text) => !options.some((option) => option.text === text))
  const shown = [
    ...options,
    ...[...new Set(strange)].map((text) => ({ text, label: words.notAnOption(text) })),
  ]
  if (readOnly) {
    const labels = shown.filter(({ text }) => selected.includes(text)).map(({ label }) => label)
    return <ReadOnlyText {...props} text={labels.join(', ')} />
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it sees the focus leave the options
    <div
      ref={set}
      onBlur={({ relatedTarget }) => {
        if (!set.current?.contains(relatedTarget)) list.onBlur()
      }}
    >
      <OptionSet {...around} role="group">
        {shown.map(({ text, label }, index) => (
          <Option key={text} label={label}>
            <input
              ref={index === 0 ? list.ref : undefined}
              id={index === 0 ? id : `${id}-${index}`}
              type="checkbox"
              checked={selected.includes(text)}
              aria-describedby={around.error === undefined ? undefined : around.ids.error}
              onChange={({ currentTarget: { checked } }) =>
                list.onChange(checked ? [...selected, text] : selected.filter((other) => other !== text))
              }
            />
          </Option>
        ))}
      </OptionSet>
    </div>
  )
}
