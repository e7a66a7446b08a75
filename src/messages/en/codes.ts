// Problems of typed codes, and the names of the code systems.
import { formatCount } from '../formats.js'

/** The common names of the code systems. */
const systemNames = { icd10cm: 'ICD-10-CM', cpt: 'CPT', hcpcs: 'HCPCS' } as const

type SystemId = keyof typeof systemNames

export const systemName = (system: SystemId): string => systemNames[system]

/** "an ICD-10-CM", "a CPT or HCPCS". */
const withArticle = (systems: readonly SystemId[]): string =>
  `${systems[0] === 'icd10cm' ? 'an' : 'a'} ${systems.map(systemName).join(' or ')}`

/** @param examples Examples of allowed procedure codes; none if only diagnoses are allowed. */
export const howToWrite = (takesDiagnoses: boolean, examples: readonly string[]): string => {
  const diagnosis = 'a letter, a digit and 1 to 5 more characters, for example J06.9'
  if (examples.length === 0) return `A code is ${diagnosis}.`
  const procedure = `5 characters, for example ${examples.join(' or ')}, with up to 4 modifiers, as in ${examples[0]}-25`
  return takesDiagnoses ? `A code is ${diagnosis}; or ${procedure}.` : `A code is ${procedure}.`
}

export const nothingEntered = (howTo: string): string => `Nothing was entered. ${howTo}`

export const notACode = (typed: string, wanted: readonly SystemId[], howTo: string): string =>
  `${typed} is not ${withArticle(wanted)} code. ${howTo}`

export const otherKind = (typed: string, wanted: readonly SystemId[], is: SystemId): string =>
  `${typed} is ${withArticle([is])} code, not ${withArticle(wanted)} code. Enter it with the ${is === 'icd10cm' ? 'diagnosis' : 'procedure'} codes.`

export const noModifiers = (code: string): string =>
  `A diagnosis code takes no modifiers. Enter ${code} alone.`

export const tooManyModifiers = (code: string, count: number, most: number): string =>
  `${code} has ${count} modifiers. A code takes up to ${most}. Remove ${count - most}.`

export const notAModifier = (typed: string, code: string): string =>
  `${typed} is not a modifier. A modifier is 2 letters or digits, as in ${code}-25.`

/** @param modifier The typed text, if it is also a modifier. */
export const unitsNotKept = (code: string, typed: string, modifier: string | undefined): string =>
  `Units cannot be saved yet. Enter ${code} without ${typed}.${modifier === undefined ? '' : ` For modifier ${modifier}, enter ${code}-${modifier}.`}`

/** A pasted text. */
export const pasteTooLong = (length: number, most: number): string =>
  `This text is too long for a list of codes: ${formatCount(length)} characters, and the limit is ${formatCount(most)}. Paste only the codes.`

export const searchNotStarted = 'The code search could not be started. Check the connection and try again.'
