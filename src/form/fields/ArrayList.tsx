import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useController, useFormContext } from 'react-hook-form'
import * as words from '../../messages/en/schemaForm.js'
import type { ArrayField } from '../../schema/FieldModel.js'
import { inSentence } from '../../schema/labelOf.js'
import { emptyFormValue } from '../../schema/startValues.js'
import { Button } from '../../ui/Button/Button.js'
import { removalOf } from './ArrayList/listChange.js'
import { useFieldsContext } from './FieldsContext.js'
import { fieldName, itemPointer } from './fieldNames.js'
import { Group } from './Group.js'
import { SchemaField } from './SchemaField.js'
import type { WidgetProps } from './Widget.js'
import styles from './widgets.module.css'

/** Keys of the items by position: an item keeps its key when one before it is removed. */
const useItemKeys = (count: number) => {
  const [{ keys, next }, setState] = useState({ keys: [...Array(count).keys()], next: count })
  // Other changes, such as another record, add and remove items at the end.
  if (keys.length < count) {
    setState({
      keys: [...keys, ...Array.from({ length: count - keys.length }, (_, i) => next + i)],
      next: next + count,
    })
  } else if (keys.length > count) setState({ keys: keys.slice(0, count), next })
  return {
    keys,
    removeKey: (index: number) => setState({ keys: keys.filter((_, other) => other !== index), next }),
  }
}

/** A list of any kind of field: a widget for each item, with buttons to add and remove. */
export const ArrayList = ({ field, pointer, id, label, readOnly }: WidgetProps<ArrayField>) => {
  const name = fieldName(pointer)
  const { setValue, getValues, getFieldState } = useFormContext()
  const { pendingTexts } = useFieldsContext()
  const { field: list } = useController({ name })
  const items: readonly unknown[] = Array.isArray(list.value) ? list.value : []
  const { keys, removeKey } = useItemKeys(items.length)
  const group = useRef<HTMLFieldSetElement>(null)
  const lastItem = useRef<HTMLDivElement>(null)

  // `list.value` is the list as of its last change, without what was typed into its items since.
  const currentItems = (): readonly unknown[] => getValues(name) ?? []
  const change = (next: readonly unknown[]) =>
    setValue(name, next, {
      shouldDirty: true,
      shouldTouch: true,
      // Errors are stored by position, and the positions have changed.
      shouldValidate: getFieldState(name).invalid,
    })
  const add = () => {
    // The item must be rendered for its input to be focused.
    flushSync(() => change([...currentItems(), emptyFormValue(field.item)]))
    lastItem.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }
  const remove = (index: number) => {
    removeKey(index)
    pendingTexts.itemsMoved(name, removalOf(index).to)
    change(currentItems().filter((_item, other) => other !== index))
    // The focused button is removed with the item.
    group.current?.focus()
  }

  return (
    <Group groupRef={group} id={id} pointer={pointer} label={label} help={field.help}>
      {items.map((_, index) => (
        <div
          className={styles.item}
          key={keys[index]}
          ref={index === items.length - 1 ? lastItem : undefined}
        >
          <SchemaField
            field={field.item}
            pointer={itemPointer(pointer, index)}
            label={`${label} ${index + 1}`}
          />
          {readOnly ? null : (
            <Button tone="quiet" onClick={() => remove(index)}>
              {words.remove(inSentence(label), index + 1)}
            </Button>
          )}
        </div>
      ))}
      {readOnly || items.length >= (field.maxItems ?? Number.POSITIVE_INFINITY) ? null : (
        <Button onClick={add}>{words.addTo(inSentence(label))}</Button>
      )}
    </Group>
  )
}
