/** Whether two schemas, or two UI descriptions, have the same content in the same order, in which the fields of a form stand. */
export const isSameSchema = (one: unknown, other: unknown): boolean => {
  try {
    return JSON.stringify(one) === JSON.stringify(other)
  } catch {
    // A loop, which compiling refuses.
    return false
  }
}
