import { memo, type ReactNode, useId } from 'react'
import type { ObjectField } from '../../schema/FieldModel.js'
import { orderFields } from '../../schema/orderFields.js'
import type { GroupUi, UiDescription } from '../../schema/UiDescription.js'
import { propertyPointer } from './fieldNames.js'
import { GroupFields, GroupParts } from './GroupFields.js'
import styles from './RootFields.module.css'
import { SchemaField } from './SchemaField.js'
import { structureParts } from './structureParts.js'
import { useShownGroup } from './useShownGroup.js'

interface RootProps {
  readonly model: ObjectField
  readonly ui: UiDescription
  readonly readOnly: boolean
}

const Section = ({
  title,
  columns = 1,
  children,
}: Omit<GroupUi, 'fields'> & { readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={title === undefined ? undefined : id}>
      {title === undefined ? null : <h3 id={id}>{title}</h3>}
      <div className={styles.columns} data-columns={columns}>
        {children}
      </div>
    </section>
  )
}

const DescribedFields = ({ model, ui, readOnly }: RootProps) => {
  const group = useShownGroup(model, '')
  const { groups = [] } = ui
  const grouped = new Set(groups.flatMap(({ fields }) => fields))
  const fieldsNamed = (isWanted: (name: string) => boolean, order = ui.order) =>
    orderFields(
      group.fields.filter(({ name }) => isWanted(name)),
      order,
    ).map((field) => <SchemaField key={field.name} field={field} pointer={propertyPointer(field.name)} />)
  return (
    <>
      {groups.map(({ fields, ...section }) => (
        <Section key={fields.join(' ')} {...section}>
          {fieldsNamed((name) => fields.includes(name), fields)}
        </Section>
      ))}
      {fieldsNamed((name) => !grouped.has(name))}
      <GroupParts parts={structureParts} group={group} pointer="" readOnly={readOnly} />
    </>
  )
}

/** The fields of a form in the order and the groups of its UI description. */
export const RootFields = memo((props: RootProps) => {
  const { model, ui, readOnly } = props
  return ui.order === undefined && ui.groups === undefined ? (
    <GroupFields parts={structureParts} field={model} pointer="" readOnly={readOnly} />
  ) : (
    <DescribedFields {...props} />
  )
})
