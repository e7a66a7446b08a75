import type { WorkingCopy } from '../../client/workingCopy.js'
import type { FormValues } from '../../schema/formValues.js'
import { isDictionary } from '../../schema/keywords.js'

/** What is kept of a form over a reload. */
export interface KeptForm {
  readonly values: FormValues
  readonly texts: Readonly<Record<string, string>>
  /** Whose codes the values hold: the patient may be cleared by now, or the question still open. */
  readonly codesOf?: string
  /** The visit as it was for that patient, where another is shown. */
  readonly visitBefore?: FormValues
}

/** Reads a working copy back; undefined where it is not one of this user's form. */
export const readKeptForm = (copy: WorkingCopy | undefined, userId: string): KeptForm | undefined => {
  const kept = copy?.values
  if (copy?.userId !== userId) return undefined
  if (!isDictionary(kept) || !isDictionary(kept.values) || !isDictionary(kept.texts)) return undefined
  const texts = Object.entries(kept.texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  )
  return {
    values: kept.values,
    texts: Object.fromEntries(texts),
    ...(typeof kept.codesOf === 'string' ? { codesOf: kept.codesOf } : undefined),
    ...(isDictionary(kept.visitBefore) ? { visitBefore: kept.visitBefore } : undefined),
  }
}
