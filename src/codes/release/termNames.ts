/** As terms are compared: lower case, without what stands in parentheses and without "NEC" and "NOS". */
export const foldTerm = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:nec|nos)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim()

/** The alternatives in "Abdomen, abdominal" and "acute or subacute"; longer ones are no alternatives but one name. */
const alternativesIn = (name: string): readonly string[] => {
  const parts = name.split(/, | or /)
  return parts.length > 1 && parts.every((part) => /^\S+$/.test(part)) ? parts : []
}

/**
 * What references call a term, folded: its whole name first, then the alternatives in it. "Complication(s)" is called
 * both ways.
 *
 * @param title with its nonessential modifiers.
 * @param name without them.
 */
export const termNames = (title: string, name: string): readonly string[] => {
  const whole = foldTerm(name)
  const names = [whole, ...alternativesIn(whole)]
  return title.includes('(s)') ? [...names, ...names.map((own) => `${own}s`)] : names
}
