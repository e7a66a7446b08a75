import { useFormContext } from 'react-hook-form'
import type { GroupChoice, ObjectField } from '../../../schema/FieldModel.js'
import { appendPointer } from '../../../schema/jsonPointer.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldId, fieldName } from '../fieldNames.js'
import { BranchSelect } from './BranchSelect.js'

/** Selects the branch of a group: its fields appear among the group's, and what others share with it stays. */
export const GroupChooser = ({
  choice,
  group,
  pointer,
  readOnly,
}: {
  readonly choice: GroupChoice
  readonly group: ObjectField
  readonly pointer: string
  readonly readOnly: boolean
}) => {
  const { setValue } = useFormContext()
  const { idPrefix } = useFieldsContext()
  const at = appendPointer(pointer, choice.key)
  return (
    <BranchSelect
      pointer={at}
      id={fieldId(idPrefix, at)}
      label={choice.label}
      branches={choice.branches}
      readOnly={readOnly}
      required={group.required}
      onSelect={(value) =>
        setValue(fieldName(at), value, { shouldDirty: true, shouldTouch: true, shouldValidate: value !== '' })
      }
    />
  )
}
