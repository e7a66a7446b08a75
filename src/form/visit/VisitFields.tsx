import { memo, type Ref, useImperativeHandle } from 'react'
import type { FieldPath } from '../../encounter/Finding.js'
import * as en from '../../messages/en/visit.js'
import type { FieldModel, ObjectField } from '../../schema/FieldModel.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useEncounterContext } from '../EncounterContext.js'
import { propertyPointer } from '../fields/fieldNames.js'
import { GroupParts } from '../fields/GroupFields.js'
import { SchemaField } from '../fields/SchemaField.js'
import { structureParts } from '../fields/structureParts.js'
import { useVisitFold, type VisitFold, visitRoles } from './useVisitFold.js'
import styles from './VisitFields.module.css'
import { VisitHead } from './VisitHead.js'

/** A field of the form. It stays mounted while folded, so that its text is kept. */
const VisitField = memo(
  ({
    field,
    isFirst,
    isLong,
    isRole,
    isFolded,
    handlers,
  }: {
    readonly field: FieldModel
    readonly isFirst: boolean
    readonly isLong: boolean
    readonly isRole: boolean
    readonly isFolded: boolean
    readonly handlers: VisitFold['handlers']
  }) => (
    <div
      className={styles.field}
      data-kind={field.kind}
      data-first={isFirst ? '' : undefined}
      data-long={isLong ? '' : undefined}
      data-visit-part={isRole ? '' : undefined}
      hidden={isFolded}
      {...(isRole ? handlers : undefined)}
    >
      <SchemaField field={field} pointer={propertyPointer(field.name)} />
    </div>
  ),
)

/**
 * The fields of the encounter. With a directory they have the patient as their head, and the fields of the visit fold to a
 * line.
 */
export const VisitFields = memo(
  ({
    fields,
    group,
    readOnly,
    goTo,
    foldRef,
  }: {
    /** The fields of the encounter, in order. */
    readonly fields: readonly FieldModel[]
    /** The encounter as it is shown for its values. */
    readonly group: ObjectField
    readonly readOnly: boolean
    readonly goTo: (path: FieldPath) => void
    readonly foldRef: Ref<VisitFold>
  }) => {
    const words = useWords('visit', en)
    const { client, ui } = useEncounterContext()
    const fold = useVisitFold(fields, readOnly)
    useImperativeHandle(foldRef, () => fold, [fold])
    const roles = visitRoles(ui)
    return (
      <fieldset className={styles.visit} data-reading={readOnly ? '' : undefined}>
        <legend data-quiet={client.directory === undefined ? undefined : ''}>{words.visit}</legend>
        {client.directory === undefined ? null : <VisitHead fold={fold} readOnly={readOnly} goTo={goTo} />}
        {fields.map((field, index) => (
          <VisitField
            key={field.name}
            field={field}
            isFirst={index === 0}
            // Takes a whole line in a narrow form.
            isLong={field.name === ui.patient}
            isRole={roles.includes(field.name)}
            isFolded={fold.isFolded && roles.includes(field.name)}
            handlers={fold.handlers}
          />
        ))}
        <GroupParts parts={structureParts} group={group} pointer="" readOnly={readOnly} />
      </fieldset>
    )
  },
)
