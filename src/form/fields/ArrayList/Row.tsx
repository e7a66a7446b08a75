import { type KeyboardEvent, memo, type PointerEvent } from 'react'
import * as en from '../../../messages/en/rows.js'
import type { FieldModel, ObjectField } from '../../../schema/FieldModel.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { useFieldsContext } from '../FieldsContext.js'
import { FoldedSummary } from '../FoldedSummary.js'
import { fieldId, itemPointer, propertyPointer } from '../fieldNames.js'
import { GroupFields } from '../GroupFields.js'
import { SchemaField } from '../SchemaField.js'
import { groupParts } from '../structure/groupParts.js'
import { useFieldError } from '../useFieldError.js'
import styles from './ArrayList.module.css'
import { RowActions, type RowCommands, type RowLimits } from './RowActions.js'
import { shownFields } from './rowFields.js'
import type { RowLayout } from './rowLayout.js'

/** What all rows of a list share. */
export interface RowSetting {
  readonly item: FieldModel
  /** The list's. */
  readonly pointer: string
  readonly label: string
  readonly layout: RowLayout
  readonly readOnly: boolean
  readonly commands: RowCommands
  readonly canDuplicate: boolean
  readonly startDrag: (event: PointerEvent<HTMLElement>, index: number) => void
}

interface RowProps extends RowSetting, RowLimits {
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
}

/** Moves the row by Alt and an arrow key, unless the control opens by these keys. */
const moveByKey = (event: KeyboardEvent, { commands, index }: RowProps) => {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event
  if (!altKey || ctrlKey || metaKey || shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return
  if (event.isDefaultPrevented() || target instanceof HTMLSelectElement) return
  event.preventDefault()
  commands.move(index, key === 'ArrowUp' ? index - 1 : index + 1)
}

/** The head of a card: it opens and folds its fields, and tells of those that are folded. */
const CardHead = ({
  label,
  field,
  pointer,
  isOpen,
  onToggle,
}: {
  readonly label: string
  readonly field: ObjectField
  readonly pointer: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}) => (
  <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onToggle}>
    <span className={styles.label}>{label}</span>{' '}
    {isOpen ? null : <FoldedSummary field={field} pointer={pointer} />}
  </button>
)

/** One row of a list. */
export const Row = memo((props: RowProps) => {
  const words = useWords('rows', en)
  const { item, index, count, layout, readOnly, commands, canDuplicate, startDrag, isOpen } = props
  const { idPrefix } = useFieldsContext()
  const pointer = itemPointer(props.pointer, index)
  const label = words.nameOf(props.label, index + 1)
  const error = useFieldError(pointer)
  const id = fieldId(idPrefix, pointer)
  const isObject = layout !== 'plain' && item.kind === 'object'

  const handle = readOnly ? null : (
    <span
      className={styles.handle}
      aria-hidden="true"
      title={words.drag}
      onPointerDown={(event) => startDrag(event, index)}
    />
  )
  const actions = readOnly ? null : (
    <RowActions
      label={label}
      index={index}
      count={count}
      commands={commands}
      limits={props}
      canDuplicate={canDuplicate}
    />
  )
  const handleKeyDown = readOnly ? undefined : (event: KeyboardEvent) => moveByKey(event, props)

  if (!isObject)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it takes the keys of the controls in it
      <div className={styles.plain} onKeyDown={handleKeyDown}>
        {handle}
        <SchemaField field={item} pointer={pointer} label={label} />
        {actions}
      </div>
    )
  return (
    <fieldset
      aria-label={label}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      id={id}
      tabIndex={-1}
      className={layout === 'table' ? styles.row : styles.card}
      onKeyDown={handleKeyDown}
    >
      {layout === 'table' ? (
        <>
          {handle}
          <span className={styles.number} aria-hidden="true">
            <span className={styles.listName}>{props.label} </span>
            {index + 1}
          </span>
          {shownFields(item).map((child) => (
            <SchemaField key={child.name} field={child} pointer={propertyPointer(child.name, pointer)} />
          ))}
          {actions}
        </>
      ) : (
        <>
          <div className={styles.head}>
            {handle}
            <CardHead
              label={label}
              field={item}
              pointer={pointer}
              isOpen={isOpen}
              onToggle={() => commands.toggle(index)}
            />
            {actions}
          </div>
          {isOpen ? (
            <div className={styles.body}>
              <GroupFields parts={groupParts} field={item} pointer={pointer} readOnly={readOnly} />
            </div>
          ) : null}
        </>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
})
