import { useCallback, useMemo, useState } from 'react'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import type { CodeListUi } from '../../../encounter/Encounter.js'
import type { ArrayField } from '../../../schema/FieldModel.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldId, fieldName, itemPointer } from '../fieldNames.js'
import { useFieldError } from '../useFieldError.js'
import type { WidgetProps } from '../Widget.js'
import { CodeListEditor } from './CodeListEditor.js'
import { useFrequentCodes } from './useFrequentCodes.js'

const noCodes: readonly string[] = []

const textOf = (date: unknown): string | undefined =>
  typeof date === 'string' && date !== '' ? date : undefined

/** The codes of an encounter, as the field of its form. */
export const CodeListInput = ({
  pointer,
  id,
  label,
  readOnly,
  list,
}: WidgetProps<ArrayField> & { readonly list: CodeListUi }) => {
  const name = fieldName(pointer)
  const { setValue, getValues } = useFormContext()
  const { codes: source, pendingTexts, ui } = useEncounterContext()
  const { idPrefix } = useFieldsContext()
  const { value } = useController({ name }).field
  const codes: readonly string[] = Array.isArray(value) ? value : noCodes
  const date: unknown = useWatch({ name: ui.dateOfService })
  const owner: unknown = useWatch({ name: ui.patient })
  const [focused, setFocused] = useState(false)
  const frequent = useFrequentCodes(list, focused)
  const error = useFieldError(pointer)
  const change = useCallback(
    (next: readonly string[]) =>
      setValue(name, next, { shouldDirty: true, shouldTouch: true, shouldValidate: true }),
    [setValue, name],
  )
  const bound = useMemo(
    () => ({
      name,
      property: list.property,
      systems: list.systems,
      isDiagnoses: list === ui.diagnoses,
      source,
      pendingTexts,
      chipId: (index: number) => fieldId(idPrefix, itemPointer(pointer, index)),
      readCodes: (): readonly string[] => getValues(name) ?? noCodes,
      change,
      readDate: () => textOf(getValues(ui.dateOfService)),
      readOwner: (): unknown => getValues(ui.patient),
    }),
    [name, list, ui, source, pendingTexts, idPrefix, pointer, getValues, change],
  )
  return (
    <CodeListEditor
      list={bound}
      codes={codes}
      owner={owner}
      date={textOf(date)}
      frequent={frequent}
      id={id}
      label={label}
      error={error}
      // Submit needs a code of each kind, whatever the schema requires.
      required
      readOnly={readOnly}
      onFocused={setFocused}
    />
  )
}
