import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormContext } from 'react-hook-form'
import * as en from '../../messages/en/schemaStructure.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { emptyFormValue } from '../../schema/startValues.js'
import { formKeys } from '../../schema/values/choiceValues.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { FoldedSummary } from './FoldedSummary.js'
import { fieldName } from './fieldNames.js'
import { Group } from './Group.js'
import { GroupFields } from './GroupFields.js'
import { groupParts } from './structure/groupParts.js'
import { useReveal } from './useReveal.js'
import type { WidgetProps } from './Widget.js'
import { useWithin, WithinContext } from './WithinContext.js'

/** Whether a form value has anything filled in. */
const hasContent = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '' || value === false) return false
  if (typeof value !== 'object') return true
  // The kind of a value that is not there says nothing.
  return Object.entries(value).some(([key, inner]) => key !== formKeys.branch && hasContent(inner))
}

/**
 * A group of fields. An optional group without content opens by a button, which also stops a recursive schema from
 * rendering without end.
 */
export const ObjectGroup = ({ field, pointer, id, label, readOnly }: WidgetProps<ObjectField>) => {
  const words = useWords('schemaStructure', en)
  const { getValues, setValue } = useFormContext()
  const { isRecursive, within } = useWithin(field)
  const [open, setOpen] = useState(
    () => (field.required && !isRecursive) || hasContent(getValues(fieldName(pointer))),
  )
  const [isFolded, setFolded] = useState(false)
  const group = useRef<HTMLFieldSetElement>(null)
  const start = () => {
    if (!hasContent(getValues(fieldName(pointer)))) setValue(fieldName(pointer), emptyFormValue(field))
  }
  useReveal(pointer, () => {
    if (!open) start()
    flushSync(() => {
      setOpen(true)
      setFolded(false)
    })
  })

  const openAndFocus = () => {
    start()
    // The group replaces the focused button, and must be rendered to take the focus.
    flushSync(() => setOpen(true))
    const controls = group.current?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? []
    // The button in the legend folds the group.
    Array.from(controls)
      .find((control) => control.closest('legend') === null)
      ?.focus()
  }

  if (!open) {
    return readOnly ? null : (
      <Button tone="quiet" id={id} onClick={openAndFocus}>
        {words.add(label)}
      </Button>
    )
  }
  // A required group is never out of sight: what it asks for has to be seen.
  const fold = field.required
    ? undefined
    : { isOpen: !isFolded, onToggle: () => setFolded((before) => !before) }
  return (
    <Group groupRef={group} id={id} pointer={pointer} label={label} help={field.help} fold={fold}>
      {isFolded ? (
        <FoldedSummary field={field} pointer={pointer} />
      ) : (
        <WithinContext.Provider value={within}>
          <GroupFields parts={groupParts} field={field} pointer={pointer} readOnly={readOnly} />
        </WithinContext.Provider>
      )}
    </Group>
  )
}
