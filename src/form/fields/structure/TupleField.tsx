import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormContext, useWatch } from 'react-hook-form'
import * as en from '../../../messages/en/schemaStructure.js'
import type { TupleField as TupleModel } from '../../../schema/FieldModel.js'
import { emptyFormValue } from '../../../schema/startValues.js'
import { Button } from '../../../ui/Button/Button.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { removalOf } from '../ArrayList/listChange.js'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldName, itemPointer } from '../fieldNames.js'
import { Group } from '../Group.js'
import { SchemaField } from '../SchemaField.js'
import type { WidgetProps } from '../Widget.js'
import { useWithin, WithinContext } from '../WithinContext.js'
import styles from '../widgets.module.css'

/** A list with a field for each position, and further items at its end. */
export const TupleField = ({ field, pointer, id, label, readOnly }: WidgetProps<TupleModel>) => {
  const words = useWords('schemaStructure', en)
  const name = fieldName(pointer)
  const { setValue, getValues } = useFormContext()
  const { pendingTexts } = useFieldsContext()
  const watched: unknown = useWatch({ name })
  const group = useRef<HTMLFieldSetElement>(null)
  const { isRecursive, within } = useWithin(field)
  const [isOpened, setOpened] = useState(false)
  const { item } = field
  const isClosed = isRecursive && !isOpened && !(Array.isArray(watched) && watched.length > 0)
  const positions = isClosed ? [] : field.positions
  const count = Math.max(Array.isArray(watched) ? watched.length : 0, positions.length)
  const currentItems = (): readonly unknown[] => {
    const items: unknown = getValues(name)
    return Array.from({ length: count }, (_, index) => (Array.isArray(items) ? items[index] : undefined))
  }
  const change = (items: readonly unknown[]) =>
    setValue(name, items, { shouldDirty: true, shouldTouch: true })
  const add = () => {
    if (item === undefined) return
    // The item must be rendered for its input to be focused.
    flushSync(() => change([...currentItems(), emptyFormValue(item)]))
    const added = group.current?.querySelector('[data-last]')
    added?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }
  const removeLast = () => {
    pendingTexts.itemsMoved(name, removalOf(count - 1).to)
    change(currentItems().slice(0, -1))
    // The focused button is removed with the item.
    group.current?.focus()
  }
  const isFull = count >= (field.maxItems ?? Number.POSITIVE_INFINITY)
  return (
    <Group groupRef={group} id={id} pointer={pointer} label={label} help={field.help}>
      <WithinContext.Provider value={within}>
        {Array.from({ length: count }, (_, index) => {
          const position = positions[index]
          const child = position ?? item
          const at = itemPointer(pointer, index)
          return child === undefined ? null : (
            <div key={at} className={styles.item} data-last={index === count - 1 ? '' : undefined}>
              <SchemaField
                field={child}
                pointer={at}
                label={position === undefined ? `${label} ${index + 1}` : position.label}
              />
              {readOnly || index < positions.length || index < count - 1 ? null : (
                <Button tone="quiet" onClick={removeLast}>
                  {words.remove(label, index + 1)}
                </Button>
              )}
            </div>
          )
        })}
      </WithinContext.Provider>
      {isClosed && !readOnly ? <Button onClick={() => setOpened(true)}>{words.add(label)}</Button> : null}
      {readOnly || isFull || isClosed || !field.isOpen ? null : (
        <Button onClick={add}>{words.addTo(label)}</Button>
      )}
    </Group>
  )
}
