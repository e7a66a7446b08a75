import type { CodeEdit } from '../../codes/CodeSystem.js'
import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import { ageOn } from '../ageOn.js'
import type { CalendarDate } from '../Encounter.js'
import type { Finding } from '../Finding.js'
import { readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/** The Medicare Code Editor's age groups in years, both ends inclusive. */
const years: Readonly<Record<NonNullable<CodeEdit['age']>, readonly [from: number, to: number]>> = {
  newborn: [0, 0],
  pediatric: [0, 17],
  maternity: [9, 64],
  adult: [15, 124],
}

const yearsOn = (birthDate: CalendarDate, date: CalendarDate): number | undefined => {
  const age = ageOn(birthDate, date)
  if (age === undefined) return undefined
  return age.unit === 'years' ? age.count : age.unit === 'months' && age.count >= 12 ? 1 : 0
}

/** Warns of a code that does not fit the patient's age or sex according to the Medicare Code Editor. */
export const ageAndSex: Rule = ({ dateOfService, patientId }, { diagnoses }, { factsOf }) => {
  const patient = patientId === undefined ? undefined : factsOf?.('patient', patientId)
  if (!patient) return []
  const { birthDate, sex } = patient
  const age =
    birthDate === undefined || dateOfService === undefined ? undefined : yearsOn(birthDate, dateOfService)
  const listed = readable(diagnoses)
  // Weeks of gestation (Z3A) only qualify a pregnancy code, which gets the warning itself.
  const hasPregnancy = listed.some(({ code }) => code.startsWith('O'))
  return listed.flatMap(({ entry, path, value, code }): readonly Finding[] => {
    const edits = entry?.edits
    if (edits === undefined || (hasPregnancy && code.startsWith('Z3A'))) return []
    // The patient is part of the subject, so that a dismissal does not carry over to another patient.
    const about = [code, String(patientId)]
    const [from, to] = edits.age === undefined ? [0, Number.POSITIVE_INFINITY] : years[edits.age]
    return [
      ...(edits.age !== undefined && age !== undefined && (age < from || age > to)
        ? [
            warning('code-age', path, tell('ageConflict', value, edits.age, age), {
              source: tell('sources.ageEdit', edits.version),
              about,
            }),
          ]
        : []),
      // A sex of "other" or "unknown" contradicts no code.
      ...(edits.sex !== undefined && (sex === 'female' || sex === 'male') && sex !== edits.sex
        ? [
            warning('code-sex', path, tell('sexConflict', value, edits.sex, sex), {
              source: tell('sources.sexEdit', edits.version),
              about,
            }),
          ]
        : []),
    ]
  })
}
