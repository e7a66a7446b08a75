import type { ObjectField } from '../../schema/FieldModel.js'
import { propertyPointer } from './fieldNames.js'
import { SchemaField } from './SchemaField.js'
import { structureParts } from './structureParts.js'
import { useShownGroup } from './useShownGroup.js'

interface GroupPartsProps {
  /** The group as it is shown for its values. */
  readonly group: ObjectField
  readonly pointer: string
  readonly readOnly: boolean
}

const GroupChoices = ({ group, pointer, readOnly }: GroupPartsProps) =>
  group.choices.map((choice) => (
    <structureParts.GroupChooser
      key={choice.key}
      choice={choice}
      group={group}
      pointer={pointer}
      readOnly={readOnly}
    />
  ))

const OwnRows = ({ group, pointer, readOnly }: GroupPartsProps) =>
  group.rows === undefined ? null : (
    <structureParts.GroupRows rows={group.rows} group={group} pointer={pointer} readOnly={readOnly} />
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
  field,
  pointer,
  readOnly,
}: {
  readonly field: ObjectField
  readonly pointer: string
  readonly readOnly: boolean
}) => {
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
      <GroupChoices group={group} pointer={pointer} readOnly={readOnly} />
      {fields(false)}
      <OwnRows group={group} pointer={pointer} readOnly={readOnly} />
    </>
  )
}
