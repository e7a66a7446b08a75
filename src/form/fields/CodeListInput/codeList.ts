/** The result of adding codes to a list. */
export interface AddedCodes {
  readonly codes: readonly string[]
  /** The values that were in the list before. */
  readonly repeated: readonly string[]
}

/** Adds codes to the end of a list, each value once. */
export const addCodes = (codes: readonly string[], values: readonly string[]): AddedCodes => {
  const fresh = [...new Set(values)].filter((value) => !codes.includes(value))
  return { codes: [...codes, ...fresh], repeated: values.filter((value) => codes.includes(value)) }
}

/** Removes the code at an index. */
export const removeCode = (codes: readonly string[], index: number): readonly string[] =>
  codes.filter((_code, other) => other !== index)

/** Inserts a removed code at its former index, or at the end of a list that is shorter now. */
export const restoreCode = (codes: readonly string[], code: string, index: number): readonly string[] =>
  codes.includes(code) ? codes : codes.toSpliced(index, 0, code)

/** Replaces a code by another; one that is in the list already moves. */
export const replaceCode = (codes: readonly string[], replaced: string, by: string): readonly string[] =>
  codes.includes(replaced)
    ? codes.filter((code) => code === replaced || code !== by).map((code) => (code === replaced ? by : code))
    : codes

/** Moves the code at an index one place to the front (-1) or to the back (1); at an end of the list returns the same list. */
export const moveCode = (codes: readonly string[], index: number, by: -1 | 1): readonly string[] => {
  const moved = codes[index]
  const other = codes[index + by]
  if (moved === undefined || other === undefined) return codes
  return codes.with(index, other).with(index + by, moved)
}

/**
 * Codes by use: frequent and recent ones first.
 *
 * @param used The code lists of encounters, newest first.
 */
export const rankByUse = (used: readonly (readonly string[])[]): readonly string[] => {
  const scores = new Map<string, number>()
  used.forEach((codes, age) => {
    for (const code of codes) scores.set(code, (scores.get(code) ?? 0) + 0.95 ** age)
  })
  return [...scores].sort(([, left], [, right]) => right - left).map(([code]) => code)
}
