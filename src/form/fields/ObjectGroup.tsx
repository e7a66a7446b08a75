import { useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import * as words from '../../messages/en/schemaForm.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { inSentence } from '../../schema/labelOf.js'
import { Button } from '../../ui/Button/Button.js'
import { Group } from './Group.js'
import { SchemaField } from './SchemaField.js'
import type { WidgetProps } from './Widget.js'

/** Whether anything is filled in under a form value. */
const hasContent = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '' || value === false) return false
  return typeof value === 'object' ? Object.values(value).some(hasContent) : true
}

/**
 * A group of fields. An optional one without content waits for a click, which also ends the endless depth of a
 * recursive schema.
 */
export const ObjectGroup = ({ field, name, id, label, readOnly }: WidgetProps<ObjectField>) => {
  const { getValues } = useFormContext()
  const [open, setOpen] = useState(() => field.required || hasContent(getValues(name)))
  const group = useRef<HTMLFieldSetElement>(null)
  const opened = useRef(false)

  // The button that was pressed is gone: its place is taken by what it opened.
  useEffect(() => {
    if (!open || !opened.current) return
    opened.current = false
    group.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [open])

  if (!open) {
    return readOnly ? null : (
      <Button
        tone="quiet"
        id={id}
        onClick={() => {
          opened.current = true
          setOpen(true)
        }}
      >
        {words.add(inSentence(label))}
      </Button>
    )
  }
  return (
    <Group ref={group} id={id} name={name} label={label} help={field.help}>
      {field.fields.map((child) => (
        <SchemaField key={child.name} field={child} name={`${name}.${child.name}`} />
      ))}
    </Group>
  )
}
