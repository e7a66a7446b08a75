import { useController } from 'react-hook-form'
import type { EnumField } from '../../../schema/FieldModel.js'
import { fieldName } from '../fieldNames.js'
import { SelectInput } from '../InputWidgets.js'
import { optionsOf } from '../optionsOf.js'
import { useInput } from '../useInput.js'
import type { WidgetProps } from '../Widget.js'
import { Option, OptionSet } from './OptionSet.js'
import { ReadOnlyText } from './ReadOnlyText.js'

/**
 * The only value that a field may have. A required one is read as if it were filled in; an optional one is a check box, since leaving it
 * out is the other answer.
 */
export const FixedValue = (props: WidgetProps<EnumField>) => {
  const { field, pointer, id, readOnly } = props
  const { field: value } = useController({ name: fieldName(pointer) })
  const { around } = useInput(props)
  const [only] = optionsOf(field)
  const isEmpty = value.value === undefined || value.value === '' || value.value === null
  const isFixed = value.value === only?.text
  // A loaded value that is another one is an error, which the list shows and mends.
  if (only === undefined || (!isEmpty && !isFixed)) return <SelectInput {...props} />
  if (readOnly || field.required)
    return <ReadOnlyText {...props} text={isEmpty && readOnly ? '' : only.label} />
  return (
    <OptionSet {...around} role="group">
      <Option label={only.label}>
        <input
          ref={value.ref}
          id={id}
          type="checkbox"
          checked={isFixed}
          onChange={({ currentTarget: { checked } }) => value.onChange(checked ? only.text : '')}
          onBlur={value.onBlur}
        />
      </Option>
    </OptionSet>
  )
}
