// Findings: what is wrong with an encounter, and how to fix it. Dates come as YYYY-MM-DD.

import { formatDate } from '../formats.js'

export const addDiagnosis = 'Add a diagnosis code'
export const addProcedure = 'Add a procedure code'

export const tooManyDiagnoses = (most: number, excess: number): string =>
  `A claim takes up to ${most} diagnosis codes. Remove ${excess}`

/** @param first Position, starting at 1, as is `again`. */
export const listedTwice = (code: string, first: number, again: number): string =>
  `${code} is listed twice (${first} and ${again}). Remove one`

/** @param name Of the host's function; may be empty. */
export const checkFailed = (name: string, reason: string): string =>
  `The check ${name === '' ? 'of this site' : `“${name}”`} failed, and nothing can be submitted without it. Report it: ${reason}`

export const sameDay =
  'This patient has another encounter with this provider on this date. Check that it is not the same visit'

export const dateInFuture = (today: string): string =>
  `Date of service is after today (${formatDate(today)}). Enter the date of the visit`

export const dateTooEarly = (year: string): string =>
  `Date of service is in the year ${year}. Enter the date of the visit`

export const dateBeforeBirth = (birthDate: string): string =>
  `Date of service is before the patient’s date of birth (${formatDate(birthDate)}). Correct the date or the patient`

export const dateOverAYearAgo =
  'Date of service is more than a year ago. Check it: Medicare does not accept claims after one year (42 CFR 424.44)'

export const unknownPatient = (id: string): string =>
  `Patient ${id} is not in the directory. Select the patient again`

export const unknownProvider = (id: string): string =>
  `Provider ${id} is not in the directory. Select the provider again`

export const unknownAppointment = (id: string): string =>
  `Appointment ${id} is not in the directory. Select another appointment or clear it`

export const appointmentOfOther = (id: string, theirs: string, patient: string): string =>
  `Appointment ${id} is for patient ${theirs}, not patient ${patient}. Select another appointment or the right patient`

export const appointmentOnOtherDay = (id: string, day: string, date: string): string =>
  `Appointment ${id} is on ${day}, not ${date}. Select another appointment or correct the date`

/** The sources of the rules. */
export const sources = {
  claim: 'CMS-1500',
  twice: 'ICD-10-CM Official Guidelines, section I.B.12',
  formats: 'Code format',
  directory: 'Directory',
  timely: '42 CFR 424.44',
  visit: 'Date of service',
  others: 'Other encounters',
} as const

export const referencesNotChecked =
  'The directory is unavailable: patient, provider and appointment are not checked'

export const codesNotChecked = 'The code sets are unavailable: codes are not checked'

/** @param why Sentences, the last of which may lack its full stop. */
export const notChecked = (why: string): string => `${why}. Try again in a moment.`

export const readyToSubmit = 'Ready to submit'
export const ready = 'Ready'
export const isNotChecked = 'Not checked'
/** Of a read-only encounter, which needs no more work. */
export const none = 'None'

export const errors = (count: number): string => `${count} ${count === 1 ? 'error' : 'errors'}`

export const warnings = (count: number): string => `${count} ${count === 1 ? 'warning' : 'warnings'}`
