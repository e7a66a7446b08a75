import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import type { Finding } from '../Finding.js'
import { about, type Diagnosis, matchesAny, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/** Pregnancies that have ended, and the time after delivery. */
const notPregnant = ['O00-O08', 'O85-O87', 'O89-O92', 'O94', 'O96-O97']
const afterBirth = /puerperium|postpartum|lactation|following delivery|obstetric death/i

const isPregnancy = ({ code, text }: Diagnosis): boolean =>
  matchesAny(['O'], code) && !matchesAny(notPregnant, code) && !afterBirth.test(text)

/** As the descriptions of the codes name them. */
const trimesters = [/first trimester/i, /second trimester/i, /third trimester/i]

/** Chapter 15: the first trimester is less than 14 weeks 0 days, the third from 28 weeks 0 days on. */
const trimesterOfWeek = (week: number): number => (week < 14 ? 0 : week < 28 ? 1 : 2)

/** Returns the week of gestation of a Z3A code; undefined if the code has none. */
const weekOf = ({ code }: Diagnosis): number | undefined => {
  const [, digits] = /^Z3A\.(\d\d)$/.exec(code) ?? []
  return digits === undefined || digits === '00' ? undefined : Number(digits)
}

const trimesterConflict = (one: Diagnosis, week: Diagnosis | undefined): readonly Finding[] => {
  const named = week && weekOf(week)
  const trimester = trimesters.findIndex((named) => named.test(one.text))
  if (week === undefined || named === undefined || trimester < 0 || trimesterOfWeek(named) === trimester)
    return []
  return [
    warning(
      'trimester-and-week',
      one.path,
      tell('trimesterConflict', one.value, trimester, week.value, named),
      { source: tell('sources.guideline', ['I.C.15.a.3']), about: about(one, week) },
    ),
  ]
}

/** Section I.C.21.c.11: a pregnancy needs a week of gestation, and the week has to agree with the trimester. */
export const pregnancyWeek: Rule = ({ dateOfService: date }, { diagnoses }, { ui }) => {
  const listed = readable(diagnoses)
  const pregnancies = listed.filter(isPregnancy)
  const week = listed.find(({ code }) => code.startsWith('Z3A'))
  const [first] = pregnancies
  if (first !== undefined && week === undefined)
    return [
      warning('pregnancy-week-missing', first.path, tell('weekMissing', first.value), {
        source: tell('sources.guideline', ['I.C.21.c.11']),
        about: about(first),
        fix: { property: ui.diagnoses.property, at: 'Z3A', ...(date === undefined ? {} : { date }) },
      }),
    ]
  return pregnancies.flatMap((one) => trimesterConflict(one, week))
}

/**
 * Diagnoses that a body mass index can qualify: malnutrition, obesity, eating disorders, weight gain and loss, dietary
 * advice.
 */
const weightMatters = [
  ...[
    'E40-E46',
    'E64.0',
    'E65-E68',
    'E88.81',
    'F50',
    'F98.2',
    'F98.3',
    'K95',
    'O99.21',
    'O99.84',
    'P92',
    'R62',
  ],
  ...['R63.0', 'R63.3-R63.6', 'R64', 'Z71.3', 'Z98.84'],
]

/** A child's weight below the 85th percentile has no diagnosis, and is reported of each well-child visit. */
const isHealthyWeight = (code: string): boolean => code === 'Z68.51' || code === 'Z68.52'
const isWellChild = ({ code }: Diagnosis): boolean => code.startsWith('Z00.12')

/** Sections I.B.14 and I.C.21.c.3: a body mass index needs a related diagnosis, and is not coded in pregnancy. */
export const bodyMass: Rule = (_parts, { diagnoses }) => {
  const listed = readable(diagnoses)
  const isPregnant = listed.some(isPregnancy)
  const matters = listed.some(({ code }) => matchesAny(weightMatters, code))
  const isWellVisit = listed.some(isWellChild)
  return listed
    .filter(
      ({ code }) =>
        code.startsWith('Z68') &&
        (isPregnant || !matters) &&
        !(isWellVisit && !isPregnant && isHealthyWeight(code)),
    )
    .map((one) =>
      warning(
        isPregnant ? 'bmi-in-pregnancy' : 'bmi-alone',
        one.path,
        isPregnant ? tell('bmiInPregnancy', one.value) : tell('bmiAlone', one.value),
        { source: tell('sources.guideline', ['I.B.14', 'I.C.21.c.3']), about: about(one) },
      ),
    )
}
