import { useController, useFormContext } from 'react-hook-form'
import type { ArrayField } from '../../schema/FieldModel.js'
import { emptyFormValue } from '../../schema/formValues.js'
import { inSentence } from '../../schema/labelOf.js'
import { Button } from '../../ui/Button/Button.js'
import { SchemaField } from '../SchemaField.js'
import { FieldMessages } from './FieldMessages.js'
import type { WidgetProps } from './Widget.js'
import styles from './widgets.module.css'

/** A list of any kind of field: one widget an item, with buttons to add and remove. */
export const ArrayList = ({ field, name, id, label, readOnly }: WidgetProps<ArrayField>) => {
  const { setValue } = useFormContext()
  const { field: list } = useController({ name })
  const items: readonly unknown[] = Array.isArray(list.value) ? list.value : []
  const change = (next: readonly unknown[]) => setValue(name, next, { shouldDirty: true, shouldTouch: true })
  return (
    <fieldset className={styles.group} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <FieldMessages id={id} name={name} help={field.help} />
      {items.map((_, index) => (
        // The position is the item's name in the form, so it is its identity too.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div className={styles.item} key={index}>
          <SchemaField field={field.item} name={`${name}.${index}`} label={`${label} ${index + 1}`} />
          {readOnly ? null : (
            <Button tone="quiet" onClick={() => change(items.filter((_item, other) => other !== index))}>
              Remove {inSentence(label)} {index + 1}
            </Button>
          )}
        </div>
      ))}
      {readOnly || items.length >= (field.maxItems ?? Number.POSITIVE_INFINITY) ? null : (
        <Button onClick={() => change([...items, emptyFormValue(field.item)])}>
          Add to {inSentence(label)}
        </Button>
      )}
    </fieldset>
  )
}
