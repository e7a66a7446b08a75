import type { FormValues } from '../../schema/formValues.js'

/** The form that a session reads and sets values of: react-hook-form in the app, a map in tests. */
export interface SessionForm {
  values(): FormValues
  set(property: string, value: unknown): void
  /** Sets all values as pristine. */
  reset(values: FormValues): void
}
