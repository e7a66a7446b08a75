// Findings about codes, loaded with the rules that check them. Dates come as YYYY-MM-DD.

import { formatDate } from '../formats.js'
import { systemName } from './codes.js'

/** "A", "A or B", "A, B or C". */
const listed = (codes: readonly string[], last: 'and' | 'or'): string =>
  codes.length < 2 ? codes.join() : `${codes.slice(0, -1).join(', ')} ${last} ${codes.at(-1)}`

const useInstead = (codes: readonly string[]): string =>
  codes.length === 0 ? 'Select another code' : `Use ${listed(codes, 'or')}`

export const notValidBefore = (code: string, date: string, instead: readonly string[]): string =>
  `${code} is not valid before ${formatDate(date)}. ${useInstead(instead)}`

export const notValidAfter = (code: string, date: string, instead: readonly string[]): string =>
  `${code} is not valid after ${formatDate(date)}. ${useInstead(instead)}`

/** @param example A code below it. */
export const category = (code: string, example: string | undefined): string =>
  `${code} is a category. Select a more specific code${example === undefined ? '' : `, for example ${example}`}`

export const notInSet = (code: string): string =>
  `${code} is not in the loaded code set. Check that it is correct`

export const noList = (system: Parameters<typeof systemName>[0]): string =>
  `${systemName(system)} codes are not checked: no list is loaded`

export const modifierNotListed = (modifier: string, code: string): string =>
  `${modifier} is not a HCPCS modifier. Check ${code}`

export const modifierNotValidBefore = (modifier: string, code: string, date: string): string =>
  `Modifier ${modifier} is not valid before ${formatDate(date)}. Change ${code}`

export const modifierNotValidAfter = (modifier: string, code: string, date: string): string =>
  `Modifier ${modifier} is not valid after ${formatDate(date)}. Change ${code}`

export const visitWithAndWithout25 = (code: string): string =>
  `${code} is listed with and without modifier 25. Keep one of them`

/** The kinds of visits that are billed once a day. */
export const visits = {
  office: 'office visits',
  preventive: 'preventive visits',
  wellness: 'Medicare wellness visits',
  emergency: 'emergency department visits',
  home: 'home visits',
} as const
export const twoVisits = (code: string, other: string, kind: keyof typeof visits): string =>
  `${code} and ${other} are two ${visits[kind]} on one date. Keep one of them`

export const externalCauseFirst = (code: string): string =>
  `${code} is an external cause code and cannot be first. Put the injury or illness first`

/** @param cause A code listed after it. */
export const manifestationFirst = (code: string, cause: string | undefined): string =>
  `${code} is a manifestation code. Put ${cause ?? 'the underlying disease'} before it`

export const firstListedOnly = (code: string): string =>
  `${code} can only be the first diagnosis. Move it to the top of the list`

/** @param condition The first following diagnosis that is not such a code itself. */
export const sequelaFirst = (code: string, condition: string | undefined): string =>
  condition === undefined
    ? `${code} is a late effect (sequela) and cannot be first. Put the condition that it caused before it`
    : `${code} is a late effect (sequela) and cannot be first. Put ${condition} before it`

export const adverseEffectFirst = (code: string): string =>
  `${code} is an adverse effect and cannot be first. Put what the drug caused before it`

export const underdosingFirst = (code: string): string =>
  `${code} is an underdosing code and cannot be first. Put the condition that is treated before it`

const ageGroups = {
  newborn: 'newborns (age 0)',
  pediatric: 'children (0 to 17 years)',
  maternity: 'pregnancies (9 to 64 years)',
  adult: 'adults (15 years and older)',
} as const
export const ageConflict = (code: string, group: keyof typeof ageGroups, years: number): string =>
  `${code} is for ${ageGroups[group]}, and the patient is ${years} on this date. Check the code, the date and the patient`

export const sexConflict = (code: string, of: 'female' | 'male', patient: 'female' | 'male'): string =>
  `${code} is for ${of} patients, and this patient is recorded as ${patient}. Check the code and the patient`

export const excludes1 = (code: string, other: string): string =>
  `${code} and ${other} are not coded together unless they are unrelated (Excludes1)`

export const codeFirst = (code: string, first: string): string =>
  `${first} goes before ${code} (“Code first”). Move ${first} up`

/** @param tells "stage of chronic kidney disease". @param codes "N18.1–N18.6". */
export const needsAdditional = (code: string, tells: string, codes: string): string =>
  `${code} needs another code for the ${tells}. Add one of ${codes}`

/** The same for a single code. */
export const needsOne = (code: string, tells: string, only: string): string =>
  `${code} needs another code for the ${tells}. Add ${only}`

/** @param instead The combination code. */
export const linkedToHypertension = (
  hypertension: readonly string[],
  conditions: readonly string[],
  instead: string,
): string =>
  `${listed([...hypertension, ...conditions], 'and')} are coded as linked. Use ${instead} instead of ${listed(hypertension, 'and')}, unless the record says they are unrelated`

export const stageOfHypertension = (code: string, stage: string, instead: string): string =>
  `${code} does not go with ${stage}. Use ${instead} instead of ${code}`

export const withoutComplications = (code: string, other: string): string =>
  `${code} means “without complications”, and ${other} names one. Remove ${code}`

export const lessExact = (code: string, other: string): string =>
  `${code} leaves open what ${other} says. Remove ${code}`

export const uncomplicated = (code: string, other: string): string =>
  `${code} means “uncomplicated”, and ${other} says otherwise. Remove ${code}`

export const twoSeverities = (code: string, other: string): string =>
  `${code} and ${other} are two severities of asthma. Keep the right one`

export const sideLeftOpen = (code: string, other: string): string =>
  `${code} leaves the side open, and ${other} names it. Remove ${code}`

export const bothSides = (code: string, other: string, bilateral: string): string =>
  `${code} and ${other} have one code for both sides. Use ${bilateral} instead`

export const coveredByBoth = (code: string, bilateral: string): string =>
  `${bilateral} is for both sides already. Remove ${code}`

export const twoEpisodes = (code: string, other: string): string =>
  `${code} and ${other} are one injury at two stages of care. Keep the one for this visit`

export const presentAndPast = (cancer: string, history: string): string =>
  `${cancer} is a present cancer, and ${history} a past one of the same site. Keep one of them`

export const weekMissing = (code: string): string =>
  `${code} needs the week of the pregnancy. Add a code from Z3A`

const trimesters = ['first', 'second', 'third'] as const
/**
 * @param trimester 0 for the first.
 * @param week The code of a week.
 * @param weeks What that code says; 1 stands for less than eight.
 */
export const trimesterConflict = (code: string, trimester: number, week: string, weeks: number): string =>
  `${code} is for the ${trimesters[trimester]} trimester, and ${week} means ${weeks === 1 ? 'less than 8 weeks' : `week ${weeks}`}. Correct one of them`

export const bmiAlone = (code: string): string =>
  `${code} needs a diagnosis that the weight matters for, such as obesity (E66.-). Add it, or remove ${code}`

export const bmiInPregnancy = (code: string): string => `${code} is not used during pregnancy. Remove it`

/** The sources of the rules. */
export const sources = {
  guideline: (sections: readonly string[]): string =>
    `ICD-10-CM Official Guidelines, section ${sections.join(' and ')}`,
  excludes1Note: (at: string, year: number | undefined): string => `Excludes1 note at ${at}${tabular(year)}`,
  codeFirstNote: (at: string, year: number | undefined): string =>
    `“Code first” note at ${at}${tabular(year)}`,
  additionalNote: (at: string, year: number | undefined): string =>
    `“Use additional code” note at ${at}${tabular(year)}`,
  ageEdit: (version: string): string => `${mce(version)}, age edit`,
  sexEdit: (version: string): string =>
    `${mce(version)}, sex edit, which CMS has not applied since October 2024`,
  codeSet: 'The loaded code sets',
  hcpcs: 'HCPCS Level II',
  visitLevels: 'CPT, Evaluation and Management',
} as const

const tabular = (year: number | undefined): string =>
  year === undefined ? '' : `, ICD-10-CM Tabular List ${year}`

/** Version 37 is that of fiscal year 2020, and so on. */
const mce = (version: string): string => {
  const year = Number(version) + 1983
  return `Medicare Code Editor ${version}${Number.isInteger(year) ? ` (FY${year})` : ''}`
}
