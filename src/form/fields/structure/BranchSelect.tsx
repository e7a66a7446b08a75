import { useWatch } from 'react-hook-form'
import * as en from '../../../messages/en/schemaForm.js'
import type { Branch } from '../../../schema/FieldModel.js'
import { branchIndex } from '../../../schema/values/choiceValues.js'
import { describedBy, Field, fieldIds } from '../../../ui/Field/Field.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { fieldName } from '../fieldNames.js'
import { useFieldError } from '../useFieldError.js'

/** A select of branches. */
export const BranchSelect = ({
  pointer,
  id,
  label,
  branches,
  readOnly,
  required,
  onSelect,
}: {
  readonly pointer: string
  readonly id: string
  readonly label: string
  readonly branches: readonly Branch[]
  readonly readOnly: boolean
  readonly required: boolean
  readonly onSelect: (value: string) => void
}) => {
  const words = useWords('schemaForm', en)
  const value: unknown = useWatch({ name: fieldName(pointer) })
  const error = useFieldError(pointer)
  const ids = fieldIds(id)
  const picked = branchIndex(value, branches)
  return (
    <Field
      ids={ids}
      label={label}
      error={error}
      optional={!required && !readOnly}
      reading={readOnly ? (branches[picked ?? -1]?.label ?? words.noValue) : undefined}
    >
      <select
        id={id}
        value={picked === undefined ? '' : String(picked)}
        disabled={readOnly}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(ids, { help: false, error: error !== undefined })}
        onChange={({ currentTarget }) => onSelect(currentTarget.value)}
      >
        <option value="">{words.select}</option>
        {branches.map((branch, index) => (
          <option key={branch.label} value={String(index)}>
            {branch.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
