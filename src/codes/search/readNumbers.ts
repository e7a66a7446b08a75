/** Prefixes of the codes that a number in a query stands for, likeliest first. */
export interface NumberReading {
  readonly targets: readonly string[]
  /** Position of its words in the query; the end is exclusive. */
  readonly start: number
  readonly end: number
}

const bmi = (value: number): readonly string[] => {
  if (value < 10 || value > 150) return []
  if (value < 20) return ['Z681']
  if (value < 40) return [`Z68${Math.floor(value)}`]
  const class3 = [45, 50, 60, 70].filter((bound) => value >= bound).length + 1
  return [`Z684${class3}`]
}

const bmiPercentile = (value: number): readonly string[] => {
  if (value >= 95) return ['Z6854', 'Z6855', 'Z6856']
  return value >= 85 ? ['Z6853'] : value >= 5 ? ['Z6852'] : ['Z6851']
}

const a1c = (value: number): readonly string[] => {
  if (value >= 6.5 && value < 20) return value >= 7 ? ['E1165', 'R7309', 'E119'] : ['E119', 'R7309', 'E1165']
  return value >= 5.7 && value < 6.5 ? ['R7303', 'R7309'] : []
}

const gfr = (value: number): readonly string[] => {
  if (value >= 90 || value < 1) return []
  if (value >= 60) return ['N182', 'R944']
  if (value >= 45) return ['N1831', 'R944']
  if (value >= 30) return ['N1832', 'R944']
  return value >= 15 ? ['N184'] : ['N185']
}

const weeks = (value: number): readonly string[] =>
  value >= 8 && value <= 42
    ? [`Z3A${String(value).padStart(2, '0')}`]
    : value > 0 && value < 8
      ? ['Z3A01']
      : []

const bloodPressure = (systolic: number, diastolic: number): readonly string[] => {
  if (systolic > 260 || diastolic > 160 || systolic <= diastolic) return []
  if (systolic < 90) return ['I959']
  if (systolic >= 180 || diastolic >= 120) return ['I160', 'I10', 'R030']
  return systolic >= 130 || diastolic >= 80 ? ['R030', 'I10'] : []
}

/** Returns the codes for the completed weeks of gestation of a preterm newborn. */
const pretermWeeks = (value: number): readonly string[] => {
  if (value < 20 || value > 36) return []
  if (value < 23) return ['P0721']
  return value < 28 ? [`P072${value - 21}`] : [`P073${value - 27}`]
}

/** Returns the codes for a routine check of a newborn, by age in days. */
const newbornCheck = (days: number): readonly string[] =>
  days < 8 ? ['Z00110'] : days <= 28 ? ['Z00111'] : ['Z00129']

const comaScale = (value: number): readonly string[] => {
  if (value < 3 || value > 15) return []
  return [value <= 8 ? 'R40243' : value <= 12 ? 'R40242' : 'R40241']
}

type Reader = (...values: readonly number[]) => readonly string[]

const readers: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [
    /\b(\d\d) ?(?:wk|week)s?(?:er| preemie| premie| preterm| premature)\b/i,
    (value = 0) => pretermWeeks(value),
  ],
  [
    /\b(?:preterm|premature|preemie|prematurity)(?: (?:newborn|baby|infant|birth))?(?: at)? (\d\d) ?(?:wk|week)s?\b/i,
    (value = 0) => pretermWeeks(value),
  ],
  [
    /\b(?:nb|newborn|baby) (?:check|visit|exam)(?: up)?(?: at)? (\d\d?) ?d(?:ays?)?(?: old)?\b/i,
    (value = 0) => newbornCheck(value),
  ],
  [
    /\b(\d\d?) ?days?(?: old)? (?:nb|newborn|baby) (?:check|visit|exam)\b/i,
    (value = 0) => newbornCheck(value),
  ],
  [/\bgcs (?:of |is |= ?|: ?)?(\d\d?)\b/i, (value = 0) => comaScale(value)],
  [/\bbmi (?:at |> ?)?(\d\d?)(?:th)? ?(?:%|percentile|%ile|th)/i, (value = 0) => bmiPercentile(value)],
  [/\bbmi (?:of |is |> ?|= ?|: ?)?(\d\d\d?(?:\.\d+)?)/i, (value = 0) => bmi(value)],
  [/\b(?:hb|hgb)?a1c (?:of |is |> ?|= ?|: ?)?(\d\d?(?:\.\d+)?)/i, (value = 0) => a1c(value)],
  [/\be?gfr (?:of |is |< ?|= ?|: ?)?(\d\d?)/i, (value = 0) => gfr(value)],
  [
    /\b(\d\d?)(?: \d\/7|\+\d)? ?(?:wks?|weeks?|w)(?: ?\d ?d(?:ays?)?)? (?:preg\w*|gest\w*|iup|ega|ga|ob)\b/i,
    (value = 0) => weeks(value),
  ],
  [/^\s*(\d\d?) ?(?:wks?|weeks?)\s*$/i, (value = 0) => weeks(value)],
  [/\b(\d\d?) ?wga\b/i, (value = 0) => weeks(value)],
  [/\b(\d\d?)w\dd?\b/i, (value = 0) => weeks(value)],
  [
    /\bbp (?:of |is )?(\d{2,3})\/(\d{2,3})\b/i,
    (systolic = 0, diastolic = 0) => bloodPressure(systolic, diastolic),
  ],
]

/** Reads the first number in a text that determines a code: "bmi 31.5", "a1c 8.2", "gfr 40", "28 wks pregnant". */
export const readNumber = (text: string): NumberReading | undefined => {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text)
    if (match === null) continue
    const targets = read(...match.slice(1).map(Number))
    if (targets.length > 0) return { targets, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}
