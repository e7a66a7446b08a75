import type { ComponentProps, ComponentType } from 'react'
import type { ObjectField } from '../../schema/FieldModel.js'
import { propertyPointer } from './fieldNames.js'
import { SchemaField } from './SchemaField.js'
import type { GroupChooser } from './structure/GroupChooser.js'
import type { GroupRows } from './structure/GroupRows.js'
import { useShownGroup } from './useShownGroup.js'

interface GroupPartsProps {
  /** What shows the choices and the rows: those of the form itself are loaded with the first of it. */
  readonly parts: {
    readonly GroupChooser: ComponentType<ComponentProps<typeof GroupChooser>>
    readonly GroupRows: ComponentType<ComponentProps<typeof GroupRows>>
  }
  /** The group as it is shown for its values. */
  readonly group: ObjectField
  readonly pointer: string
  readonly readOnly: boolean
}

const GroupChoices = ({ parts, group, pointer, readOnly }: GroupPartsProps) =>
  group.choices.map((choice) => (
    <parts.GroupChooser
      key={choice.key}
      choice={choice}
      group={group}
      pointer={pointer}
      readOnly={readOnly}
    />
  ))

const OwnRows = ({ parts, group, pointer, readOnly }: GroupPartsProps) =>
  group.rows === undefined ? null : (
    <parts.GroupRows rows={group.rows} group={group} pointer={pointer} readOnly={readOnly} />
  )

/** What a group has beside its fields: choices between branches, and rows for properties that people name. */
export const GroupParts = (props: GroupPartsProps) => (
  <>
    <GroupChoices {...props} />
    <OwnRows {...props} />
  </>
)

/** The fields of a group, as its values have them, with the choices and the rows that it has. */
export const GroupFields = ({
  parts,
  field,
  pointer,
  readOnly,
}: Omit<GroupPartsProps, 'group'> & { readonly field: ObjectField }) => {
  const group = useShownGroup(field, pointer)
  const lasting = new Set(field.fields.map(({ name }) => name))
  const fields = (areLasting: boolean) =>
    group.fields
      .filter(({ name }) => lasting.has(name) === areLasting)
      .map((child) => (
        <SchemaField key={child.name} field={child} pointer={propertyPointer(child.name, pointer)} />
      ))
  return (
    <>
      {fields(true)}
      <GroupChoices parts={parts} group={group} pointer={pointer} readOnly={readOnly} />
      {fields(false)}
      <OwnRows parts={parts} group={group} pointer={pointer} readOnly={readOnly} />
    </>
  )
}
