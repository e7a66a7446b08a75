import type { ObjectField } from '../../schema/FieldModel.js'
import { propertyPointer } from './fieldNames.js'
import { SchemaField } from './SchemaField.js'
import { structureParts } from './structureParts.js'
import { useShownGroup } from './useShownGroup.js'

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
  const shown = useShownGroup(field, pointer)
  const isLasting = (name: string): boolean => field.fields.some((child) => child.name === name)
  const fields = (lasting: boolean) =>
    shown.fields
      .filter(({ name }) => isLasting(name) === lasting)
      .map((child) => (
        <SchemaField key={child.name} field={child} pointer={propertyPointer(child.name, pointer)} />
      ))
  return (
    <>
      {fields(true)}
      {shown.choices.map((choice) => (
        <structureParts.GroupChooser
          key={choice.key}
          choice={choice}
          group={shown}
          pointer={pointer}
          readOnly={readOnly}
        />
      ))}
      {fields(false)}
      {shown.rows === undefined ? null : (
        <structureParts.GroupRows rows={shown.rows} group={shown} pointer={pointer} readOnly={readOnly} />
      )}
    </>
  )
}
