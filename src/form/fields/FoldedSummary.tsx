import { get, useFormContext, useFormState, useWatch } from 'react-hook-form'
import * as en from '../../messages/en/rows.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import { fieldName } from './fieldNames.js'
import { summaryOf } from './summaryOf.js'
import styles from './widgets.module.css'

/** What is in a folded group, in a line, and whether something in it is wrong. */
export const FoldedSummary = ({
  field,
  pointer,
}: {
  readonly field: ObjectField
  readonly pointer: string
}) => {
  const words = useWords('rows', en)
  const formats = useFormats()
  const name = fieldName(pointer)
  const { control } = useFormContext()
  const { errors } = useFormState({ control, name })
  const value: unknown = useWatch({ control, name })
  const summary = summaryOf(field, value, formats)
  return (
    <>
      {summary === '' ? null : <span className={styles.summary}>{summary}</span>}{' '}
      {get(errors, name) === undefined ? null : <span className={styles.error}>{words.hasErrors}</span>}
    </>
  )
}
