import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormContext, useWatch } from 'react-hook-form'
import * as en from '../../../messages/en/schemaStructure.js'
import type { ObjectField, GroupRows as RowsModel } from '../../../schema/FieldModel.js'
import { isDictionary } from '../../../schema/isDictionary.js'
import { appendPointer } from '../../../schema/jsonPointer.js'
import { emptyFormValue } from '../../../schema/startValues.js'
import { formKeys } from '../../../schema/values/choiceValues.js'
import { Button } from '../../../ui/Button/Button.js'
import { describedBy, Field, fieldIds } from '../../../ui/Field/Field.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { removalOf } from '../ArrayList/listChange.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldId, fieldName, itemPointer } from '../fieldNames.js'
import { SchemaField } from '../SchemaField.js'
import { useFieldError } from '../useFieldError.js'
import styles from '../widgets.module.css'

const textIn = (row: unknown): string => {
  const name = isDictionary(row) ? row[formKeys.rowName] : undefined
  return typeof name === 'string' ? name : ''
}

const NameInput = ({
  pointer,
  label,
  readOnly,
}: {
  readonly pointer: string
  readonly label: string
  readonly readOnly: boolean
}) => {
  const { register } = useFormContext()
  const { idPrefix } = useFieldsContext()
  const id = fieldId(idPrefix, pointer)
  const ids = fieldIds(id)
  const error = useFieldError(pointer)
  return (
    <Field ids={ids} label={label} error={error}>
      <input
        {...register(fieldName(pointer))}
        id={id}
        type="text"
        required
        readOnly={readOnly}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(ids, { help: false, error: error !== undefined })}
      />
    </Field>
  )
}

/** The properties that people name themselves: a name and a value each. */
export const GroupRows = ({
  rows,
  group,
  pointer,
  readOnly,
}: {
  readonly rows: RowsModel
  readonly group: ObjectField
  readonly pointer: string
  readonly readOnly: boolean
}) => {
  const words = useWords('schemaStructure', en)
  const list = appendPointer(pointer, formKeys.rows)
  const name = fieldName(list)
  const { setValue, getValues } = useFormContext()
  const { pendingTexts } = useFieldsContext()
  const watched: unknown = useWatch({ name })
  const held: readonly unknown[] = Array.isArray(watched) ? watched : []
  const [keys, setKeys] = useState<readonly number[]>(() => [...held.keys()])
  const root = useRef<HTMLFieldSetElement>(null)
  const currentRows = (): readonly unknown[] => {
    const current: unknown = getValues(name)
    return Array.isArray(current) ? current : []
  }
  const keyOf = (index: number): number => keys[index] ?? index
  const change = (next: readonly unknown[]) => setValue(name, next, { shouldDirty: true, shouldTouch: true })

  const add = () => {
    // The row must be rendered for its input to be focused.
    flushSync(() => {
      setKeys([...held.keys()].map(keyOf).concat(Math.max(-1, ...held.keys(), ...keys) + 1))
      change([...currentRows(), { [formKeys.rowName]: '', [formKeys.rowValue]: emptyFormValue(rows.field) }])
    })
    root.current?.querySelector<HTMLElement>('[data-last] input')?.focus()
  }
  const remove = (index: number) => {
    pendingTexts.itemsMoved(name, removalOf(index).to)
    setKeys([...held.keys()].map(keyOf).filter((_, other) => other !== index))
    change(currentRows().filter((_, other) => other !== index))
    // The focused button is removed with the row.
    root.current?.focus()
  }

  const label = group.label === '' ? words.entries : group.label
  return (
    <fieldset ref={root} className={styles.group} tabIndex={-1}>
      <legend>{words.entriesOf(label)}</legend>
      {held.map((row, index) => {
        const at = itemPointer(list, index)
        const property = textIn(row).trim()
        return (
          <div
            key={keyOf(index)}
            className={styles.item}
            data-last={index === held.length - 1 ? '' : undefined}
          >
            <NameInput
              pointer={appendPointer(at, formKeys.rowName)}
              label={words.nameOfEntry(index + 1)}
              readOnly={readOnly}
            />
            <SchemaField
              field={rows.fieldOf(property) ?? rows.field}
              pointer={appendPointer(at, formKeys.rowValue)}
              label={words.valueOfEntry(property, index + 1)}
            />
            {readOnly ? null : (
              <Button tone="quiet" onClick={() => remove(index)}>
                {words.remove(words.entry, index + 1)}
              </Button>
            )}
          </div>
        )
      })}
      {readOnly ? null : <Button onClick={add}>{words.addEntry(label)}</Button>}
    </fieldset>
  )
}
