import type { CalendarDate } from '../encounter/Encounter.js'
import { parseDateText } from '../encounter/readDateText.js'
import { isAscii } from '../messages/isAscii.js'

/** Lower case without accents, for comparing names. */
export const fold = (text: string): string =>
  // Faster: a list folds tens of thousands.
  isAscii(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()

/** The words of a name, folded. */
export const wordsOf = (name: string): readonly string[] => {
  const folded = fold(name)
  return folded.split(isAscii(folded) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** The data that a term is matched against. */
export interface Searchable {
  /** Folded words of the names. */
  readonly words: readonly string[]
  /** Folded. */
  readonly ids: readonly string[]
  readonly dates: readonly CalendarDate[]
}

/** One search term: part of a name, an id or a date. */
export interface Term {
  /** Folded. */
  readonly text: string
  /** Whether it can be a date. */
  readonly isDate: boolean
  matches(entry: Searchable): boolean
}

const longestSearch = 200

/** Matches a partly typed date: "3/15" of any year; "3/15/8" and "3/15/85" also of years with that start or end. */
const partialDate = (term: string): ((date: CalendarDate) => boolean) | undefined => {
  if (/^\d{4}-\d{0,2}(?:-\d{0,2})?$/.test(term)) return (date) => date.startsWith(term)
  const [, month, day, year] = /^(\d{1,2})[-/.](\d{1,2})?(?:[-/.](\d{0,4}))?$/.exec(term) ?? []
  if (month === undefined) return undefined
  return (date) => {
    const dayOf = String(Number(date.slice(8)))
    return (
      Number(date.slice(5, 7)) === Number(month) &&
      (day === undefined ||
        dayOf === String(Number(day)) ||
        (year === undefined && day !== '0' && dayOf.startsWith(day)) ||
        (year === undefined && day === '0' && dayOf.length === 1)) &&
      (year === undefined || date.startsWith(year) || (year.length === 2 && date.slice(2, 4) === year))
    )
  }
}

const dateTest = (term: string, today: CalendarDate): ((date: CalendarDate) => boolean) | undefined => {
  const partial = partialDate(term)
  if (partial) return partial
  const exact = parseDateText(term, today)
  return exact === undefined ? undefined : (date) => date === exact
}

const readTerm = (term: string, today: CalendarDate): Term => {
  const words = wordsOf(term)
  const matchesDate = dateTest(term, today)
  return {
    text: term,
    isDate: matchesDate !== undefined,
    matches: (entry) =>
      (words.length > 0 && words.every((word) => entry.words.some((known) => known.startsWith(word)))) ||
      entry.ids.some((id) => id.startsWith(term)) ||
      (matchesDate !== undefined && entry.dates.some(matchesDate)),
  }
}

/** Splits at spaces and commas, but keeps three tokens that form a date together, such as "Mar 15, 1985". */
const tokensOf = (text: string, today: CalendarDate): readonly string[] => {
  const parts = fold(text.slice(0, longestSearch))
    .split(/[\s,]+/)
    .filter((part) => wordsOf(part).length > 0)
  const tokens: string[] = []
  for (let position = 0; position < parts.length; position += 1) {
    const three = parts.slice(position, position + 3).join(' ')
    const isDate = parts.length >= position + 3 && parseDateText(three, today) !== undefined
    tokens.push(isDate ? three : (parts[position] ?? ''))
    if (isDate) position += 2
  }
  return tokens
}

/** Parses search input into terms that must all match, in any order. */
export const readTerms = (text: string, today: CalendarDate): readonly Term[] =>
  tokensOf(text, today).map((token) => readTerm(token, today))
