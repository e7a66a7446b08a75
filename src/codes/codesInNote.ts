const code = String.raw`(?:[A-Z]\d|QA)[\dAB](?:\.[\dA-Z]+)?`
/** A code or range. Ranges are also written as `K85-K86.-`, `I70.2--I70.7-`, `B65.0 -B83.9` and `S06.1- to S06.6-`. */
const codeOrRange = new RegExp(String.raw`\b(${code})(?:[\s.-]*(?:-|\bto\b)\s*(${code}))?`, 'g')

/** The 7th characters for an open fracture, both initial and subsequent encounters. */
const openFracture = [...'BCEFHJMNQR']

const digitsIn = (text: string): readonly string[] =>
  text.split(/\s*(?:,|\bor\b)\s*/).flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  })

/** Reads the conditions that a note sets on the characters after a category, in the syntax of `matchesCodePattern`. */
const conditionsIn = (note: string): readonly string[] => {
  const [, seventh] = /\b7th character ([A-Z])\b/.exec(note) ?? []
  if (seventh !== undefined) return [`???${seventh}`]
  if (/\bopen fracture 7th character\b/.test(note)) return openFracture.map((character) => `???${character}`)
  const [, sixth] = /\b(?:fifth or )?six(?:th)? character (\d(?:-\d)?(?:(?:,| or) ?\d)?)/.exec(note) ?? []
  // Codes of only five characters have the placeholder X as their sixth.
  if (sixth !== undefined) return digitsIn(sixth).flatMap((digit) => [`??${digit}`, `?${digit}X`])
  const [, fourth] = /\bfourth character (\d)/.exec(note) ?? []
  if (fourth !== undefined) return [fourth]
  const [, fifth] = /\b(?:fifth|5th)[ -](?:to sixth )?characters? \.?(\d+)/.exec(note) ?? []
  if (fifth !== undefined) return [`?${fifth}`]
  const [, final] = /\bfinal characters -?(\d+)/.exec(note) ?? []
  return final === undefined ? [] : [`?${final}`]
}

/** Reads the required endings: "E08-E13 with .42", "E08-E13 with .51-.52", "B27.0-B27.9 with .9". */
const endingsIn = (note: string, first: string): readonly string[] => {
  const [, from, to] = /\bwith \.?(\d+)-?(?:\.(\d+))?(?:\)|$)/.exec(note) ?? []
  const before = '?'.repeat(first.replace('.', '').length - 3)
  return [from, to].flatMap((ending) => (ending === undefined ? [] : [before + ending]))
}

const patternsIn = (text: string, note: string): readonly string[] =>
  [...text.matchAll(codeOrRange)].flatMap(([, first = '', last]) => {
    const range = last === undefined ? first : `${first}-${last}`
    const conditions = [...conditionsIn(note), ...endingsIn(note, first)]
    return conditions.length === 0 ? [range] : conditions.map((condition) => `${range}/${condition}`)
  })

const inBrackets = (note: string): string =>
  [...note.matchAll(/\(([^()]*)(?:\)|$)/g)].map(([, inside = '']) => inside).join(', ')

/**
 * Returns the codes that a note of the Tabular List names in parentheses, as patterns for `matchesCodePattern`: `Z79.4`
 * for "insulin (Z79.4)", `A15-A19` and `B90` for "(A15-A19, B90.-)", `E08-E13/42` for "(E08-E13 with .42)".
 */
export const codesInNote = (note: string): readonly string[] => patternsIn(inBrackets(note), note)

/** Wording after which a note without parentheses names the excluded codes, or where to look for a code. */
const afterWords = [
  /\b(?:classifi(?:ed|able)|specified) (?:to|as|in)(?: (?:sub)?categor(?:y|ies))? (.*)$/,
  /\b(?:from (?:category |categories )?)((?:[A-Z]\d[\dAB]).*?) to (?:identify|further)/,
  /\s((?:[A-Z]\d[\dAB][\dA-Z.-]*(?:, )?)+(?: with 5th character \d)?)\)?$/,
]

/**
 * Returns the codes that a note names, in parentheses or not: "crying of infant (baby) R68.11", "obstruction classifiable
 * to K56.-", "code from I11 to identify the type". Cross-references ("see E08-E10 with …") are ignored.
 */
export const codesNamedIn = (note: string): readonly string[] => {
  const bracketed = codesInNote(note)
  if (bracketed.length > 0) return bracketed
  const found = afterWords.map((words) => words.exec(note)?.[1]).find((rest) => rest !== undefined)
  return found === undefined ? [] : patternsIn(found, note)
}
