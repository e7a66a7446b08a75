const code = String.raw`(?:[A-Z]\d|QA)[\dAB](?:\.[\dA-Z]+)?`
/** One code or range; the Tabular List writes `K85-K86.-`, `I70.2--I70.7-` and `B65.0 -B83.9`, too. */
const codeOrRange = new RegExp(String.raw`\b(${code})(?:[\s.-]*-\s*(${code}))?`, 'g')

/**
 * The codes that a note of the Tabular List names in its brackets, as patterns that `matchesCodePattern` reads:
 * "insulin (Z79.4)" names `Z79.4`, "(A15-A19, B90.-)" names `A15-A19` and `B90`. A condition on the last characters
 * ("T36-T50 with fifth or sixth character 5") is not in the pattern.
 */
export const codesInNote = (note: string): readonly string[] =>
  [...note.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(codeOrRange)].map(([, first = '', last]) =>
      last === undefined ? first : `${first}-${last}`,
    ),
  )
