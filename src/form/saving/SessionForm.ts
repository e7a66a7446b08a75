import type { FormValues } from '../../schema/formValues.js'

/** The values of one form, whatever holds them. */
export interface SessionForm {
  values(): FormValues
  set(property: string, value: unknown): void
  /** Shows these values: nothing of them was typed. */
  reset(values: FormValues): void
}
