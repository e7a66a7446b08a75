import { useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import * as enModelWords from '../../../messages/en/schemaModel.js'
import * as en from '../../../messages/en/schemaStructure.js'
import type { ChoiceField as ChoiceModel } from '../../../schema/FieldModel.js'
import { appendPointer } from '../../../schema/jsonPointer.js'
import { carriedOver, emptyFormValue } from '../../../schema/startValues.js'
import { branchIndex, branchKey, formKeys } from '../../../schema/values/choiceValues.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldId, fieldName } from '../fieldNames.js'
import { Group } from '../Group.js'
import { SchemaField } from '../SchemaField.js'
import type { WidgetProps } from '../Widget.js'
import styles from '../widgets.module.css'
import { BranchSelect } from './BranchSelect.js'

/** The picked branch of a choice, and how to pick another. */
const useBranch = ({ field, pointer }: WidgetProps<ChoiceModel>) => {
  const { getValues, setValue } = useFormContext()
  const at = appendPointer(pointer, formKeys.branch)
  const selected: unknown = useWatch({ name: fieldName(at) })
  const index = branchIndex(selected, field.branches)
  const select = (value: string) => {
    const next = branchIndex(value, field.branches)
    const to = next === undefined ? undefined : field.branches[next]
    if (next !== undefined && to !== undefined) {
      const name = fieldName(appendPointer(pointer, branchKey(next)))
      const from = index === undefined ? undefined : field.branches[index]
      const before: unknown =
        index === undefined ? undefined : getValues(fieldName(appendPointer(pointer, branchKey(index))))
      const held: unknown = getValues(name) ?? emptyFormValue(to.field)
      setValue(name, from === undefined ? held : carriedOver(from.field, before, to.field, held))
    }
    setValue(fieldName(at), value, { shouldDirty: true, shouldTouch: true, shouldValidate: value !== '' })
  }
  return { at, index, branch: index === undefined ? undefined : field.branches[index], select }
}

/** An item that may be null: its input, and a check box that says that there is no value. */
const NullableField = (props: WidgetProps<ChoiceModel>) => {
  const words = useWords('schemaStructure', en)
  const { field, pointer, id, label, readOnly } = props
  const { index, select } = useBranch(props)
  const [value] = field.branches
  const isNull = index === 1
  return (
    <div>
      {isNull || value === undefined ? null : (
        <SchemaField field={value.field} pointer={appendPointer(pointer, branchKey(0))} label={label} />
      )}
      <div className={styles.checkbox}>
        <input
          id={isNull ? id : `${id}~null`}
          type="checkbox"
          checked={isNull}
          disabled={readOnly}
          onChange={({ currentTarget }) => select(currentTarget.checked ? '1' : '0')}
        />
        <label htmlFor={isNull ? id : `${id}~null`}>{words.noValueFor(label)}</label>
      </div>
    </div>
  )
}

/** A value of one of several kinds: a select of the kind, and the field of that kind. What was typed into another is kept. */
export const ChoiceField = (props: WidgetProps<ChoiceModel>) => {
  const modelWords = useWords('schemaModel', enModelWords)
  const { field, pointer, id, label, readOnly } = props
  const { idPrefix } = useFieldsContext()
  const group = useRef<HTMLFieldSetElement>(null)
  const { at, index, branch, select } = useBranch(props)
  if (field.isNullable) return <NullableField {...props} />
  return (
    <Group groupRef={group} id={id} pointer={pointer} label={label} help={field.help}>
      <BranchSelect
        pointer={at}
        id={fieldId(idPrefix, at)}
        label={modelWords.kindOf(label)}
        branches={field.branches}
        readOnly={readOnly}
        required={field.required}
        onSelect={select}
      />
      {index === undefined || branch === undefined ? null : (
        <SchemaField
          key={index}
          field={branch.field}
          pointer={appendPointer(pointer, branchKey(index))}
          label={branch.field.label === field.label ? label : branch.field.label}
        />
      )}
    </Group>
  )
}
