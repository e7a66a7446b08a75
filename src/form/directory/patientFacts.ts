import type { PatientEntry } from '../../client/Directory.js'
import { ageOn } from '../../encounter/ageOn.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/patient.js'
import type { Language } from '../../messages/Language.js'

/** "41 y" on a date; undefined without a birth date, or before it. */
export const ageText = (
  { birthDate }: Pick<PatientEntry, 'birthDate'>,
  date: CalendarDate | undefined,
  { wordsOf }: Language,
): string | undefined => {
  const age = birthDate && date ? ageOn(birthDate, date) : undefined
  return age && wordsOf('patient', en).age(age)
}

/** The known facts that identify a patient besides the name: "41 y", "F", "03/15/1985", "100234". */
export const patientFacts = (
  patient: PatientEntry,
  dateOfService: CalendarDate | undefined,
  language: Language,
): readonly string[] => {
  const { id, birthDate, sex } = patient
  return [
    ageText(patient, dateOfService, language),
    sex && language.wordsOf('patient', en).sex(sex),
    birthDate && language.formatDate(birthDate, 'numeric'),
    String(id),
  ].flatMap((fact) => (fact ? [fact] : []))
}
