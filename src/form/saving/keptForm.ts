import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { WorkingCopy } from '../../client/workingCopy.js'
import type { User } from '../../encounter/User.js'
import { findExcess } from '../../schema/excess.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import type { FormValues } from '../../schema/formValues.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { largestEncounter, maxLevels } from '../../schema/limits.js'
import { areFormValues } from '../../schema/startValues.js'

/** The content of a form's working copy. */
export interface KeptForm {
  readonly values: FormValues
  readonly texts: Readonly<Record<string, string>>
  /** The patient of the codes: the form's patient may be cleared, or the question whether to keep them open. */
  readonly codesOf?: string
  /** That patient's visit, where the form shows another. */
  readonly visitBefore?: FormValues
}

/** The key of a working copy, from the user and the record or new form. */
export const copyKeyOf = (
  user: User,
  record: Pick<EncounterRecord, 'id'> | undefined,
  formKey: string | undefined,
): string => `${user.id}:${record === undefined ? `new:${formKey ?? 'form'}` : record.id}`

// No bound on the length of a text: one too long to be saved is kept all the same.
const keptBounds = { levels: maxLevels, size: largestEncounter, isPlain: true } as const

const isVisit = (value: unknown): value is FormValues =>
  isDictionary(value) && Object.values(value).every((part) => typeof part !== 'object')

/**
 * Reads a working copy; undefined where it is not of this user's form. Checks it as untrusted input: values of another
 * shape than the form's would keep the form from rendering.
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
