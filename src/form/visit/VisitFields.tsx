import { memo, type Ref, useImperativeHandle } from 'react'
import type { FieldPath } from '../../encounter/Finding.js'
import * as words from '../../messages/en/visit.js'
import type { FieldModel } from '../../schema/FieldModel.js'
import { useEncounterContext } from '../EncounterContext.js'
import { SchemaField } from '../fields/SchemaField.js'
import { useVisitFold, type VisitFold, visitRoles } from './useVisitFold.js'
import styles from './VisitFields.module.css'
import { VisitHead } from './VisitHead.js'

/** One field of the form, which stays mounted while it is folded away: what stands in it goes on being kept. */
const VisitField = memo(
  ({
    field,
    isFirst,
    isLong,
    isRole,
    isFolded,
    watch,
  }: {
    readonly field: FieldModel
    readonly isFirst: boolean
    readonly isLong: boolean
    readonly isRole: boolean
    readonly isFolded: boolean
    readonly watch: VisitFold['watch']
  }) => (
    <div
      className={styles.field}
      data-kind={field.kind}
      data-first={isFirst ? '' : undefined}
      data-long={isLong ? '' : undefined}
      data-visit-part={isRole ? '' : undefined}
      hidden={isFolded}
      {...(isRole ? watch : undefined)}
    >
      <SchemaField field={field} name={field.name} />
    </div>
  ),
)

/**
 * The fields of the visit, to fill in or close together to be read. Where a directory knows its people the patient heads
 * them, and what says whose visit it is, and when, folds to a line.
 */
export const VisitFields = memo(
  ({
    fields,
    readOnly,
    goTo,
    foldRef,
  }: {
    readonly fields: readonly FieldModel[]
    readonly readOnly: boolean
    readonly goTo: (path: FieldPath) => void
    readonly foldRef: Ref<VisitFold>
  }) => {
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
            // It needs a whole line where there is little room.
            isLong={field.name === ui.patient}
            isRole={roles.includes(field.name)}
            isFolded={fold.isFolded && roles.includes(field.name)}
            watch={fold.watch}
          />
        ))}
      </fieldset>
    )
  },
)
