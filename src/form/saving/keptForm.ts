import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { WorkingCopy } from '../../client/workingCopy.js'
import type { User } from '../../encounter/User.js'
import { findExcess } from '../../schema/excess.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { areFormValues, type FormValues } from '../../schema/formValues.js'
import { isDictionary } from '../../schema/keywords.js'
import { largestEncounter, mostLevels } from '../../schema/limits.js'

/** What is kept of a form over a reload. */
export interface KeptForm {
  readonly values: FormValues
  readonly texts: Readonly<Record<string, string>>
  /** Whose codes the values hold: the patient may be cleared by now, or the question still open. */
  readonly codesOf?: string
  /** The visit as it was for that patient, where another is shown. */
  readonly visitBefore?: FormValues
}

/** The key of a copy: of the user, and of the record or the new form. */
export const copyKeyOf = (
  user: User,
  record: Pick<EncounterRecord, 'id'> | undefined,
  formKey: string | undefined,
): string => `${user.id}:${record === undefined ? `new:${formKey ?? 'form'}` : record.id}`

// A text may be too long to be saved: it is kept all the same.
const keptBounds = { levels: mostLevels, size: largestEncounter, isPlain: true } as const

const isVisit = (value: unknown): value is FormValues =>
  isDictionary(value) && Object.values(value).every((part) => typeof part !== 'object')

/**
 * Reads a working copy back; undefined where it is not one of this user's form. It may come from anywhere: a form that was
 * given values of another shape than its own would not be shown at all.
 */
export const readKeptForm = (
  copy: WorkingCopy | undefined,
  userId: string,
  model: ObjectField,
): KeptForm | undefined => {
  const kept = copy?.values
  if (copy?.userId !== userId || findExcess(kept, keptBounds) !== undefined) return undefined
  if (!isDictionary(kept) || !isDictionary(kept.values) || !isDictionary(kept.texts)) return undefined
  if (!areFormValues(model, kept.values)) return undefined
  const texts = Object.entries(kept.texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  )
  return {
    values: kept.values,
    texts: Object.fromEntries(texts),
    ...(typeof kept.codesOf === 'string' ? { codesOf: kept.codesOf } : undefined),
    ...(isVisit(kept.visitBefore) ? { visitBefore: kept.visitBefore } : undefined),
  }
}
