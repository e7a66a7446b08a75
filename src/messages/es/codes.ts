import { formatCount } from './formats.js'

const systemNames = { icd10cm: 'ICD-10-CM', cpt: 'CPT', hcpcs: 'HCPCS' } as const

type SystemId = keyof typeof systemNames

export const systemName = (system: SystemId): string => systemNames[system]

const anyOf = (systems: readonly SystemId[]): string => systems.map(systemName).join(' o ')

export const howToWrite = (takesDiagnoses: boolean, examples: readonly string[]): string => {
  const diagnosis = 'una letra, un dígito y de 1 a 5 caracteres más, por ejemplo J06.9'
  if (examples.length === 0) return `Un código es ${diagnosis}.`
  const procedure = `5 caracteres, por ejemplo ${examples.join(' o ')}, con hasta 4 modificadores, como ${examples[0]}-25`
  return takesDiagnoses ? `Un código es ${diagnosis}; o ${procedure}.` : `Un código es ${procedure}.`
}

export const nothingEntered = (howTo: string): string => `No se escribió nada. ${howTo}`

export const notACode = (typed: string, wanted: readonly SystemId[], howTo: string): string =>
  `${typed} no es un código ${anyOf(wanted)}. ${howTo}`

export const otherKind = (typed: string, wanted: readonly SystemId[], is: SystemId): string =>
  `${typed} es un código ${systemName(is)}, no un código ${anyOf(wanted)}. Escríbalo entre los códigos de ${is === 'icd10cm' ? 'diagnóstico' : 'procedimiento'}.`

export const noModifiers = (code: string): string =>
  `Un código de diagnóstico no lleva modificadores. Escriba solo ${code}.`

export const tooManyModifiers = (code: string, count: number, most: number): string =>
  `${code} tiene ${count} modificadores. Un código admite hasta ${most}. Quite ${count - most}.`

export const notAModifier = (typed: string, code: string): string =>
  `${typed} no es un modificador. Un modificador son 2 letras o dígitos, como en ${code}-25.`

export const unitsNotKept = (code: string, typed: string, modifier: string | undefined): string =>
  `Las unidades todavía no se pueden guardar. Escriba ${code} sin ${typed}.${modifier === undefined ? '' : ` Para el modificador ${modifier}, escriba ${code}-${modifier}.`}`

export const pasteTooLong = (length: number, most: number): string =>
  `Este texto es demasiado largo para una lista de códigos: ${formatCount(length)} caracteres, y el límite es ${formatCount(most)}. Pegue solo los códigos.`

export const searchNotStarted =
  'No se pudo iniciar la búsqueda de códigos. Revise la conexión e inténtelo de nuevo.'
