import type { JsonSchema } from './JsonSchema.js'

/** Whether two schemas have the same content in the same order, in which the fields of a form stand. */
export const isSameSchema = (one: JsonSchema, other: JsonSchema): boolean => {
  try {
    return JSON.stringify(one) === JSON.stringify(other)
  } catch {
    // A loop, which compiling refuses.
    return false
  }
}
