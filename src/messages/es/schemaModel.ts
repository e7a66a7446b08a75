import { inSentence } from '../spanishGrammar.js'

export const noValue = 'Sin valor'
export const kinds: Readonly<Record<string, string>> = {
  string: 'Texto',
  number: 'Número',
  integer: 'Número entero',
  boolean: 'Sí o no',
  array: 'Lista',
  object: 'Grupo de campos',
}
export const option = (place: number): string => `Opción ${place}`
export const again = (label: string, place: number): string => `${label} (${place})`
export const kindOf = (label: string): string => (label === '' ? 'Tipo' : `Tipo de ${inSentence(label)}`)
export const rowValue = 'Valor'
export const select = (choice: string): string => `Seleccione una opción en “${choice}”`
export const nameRepeated = 'Otra entrada tiene este nombre: cambie uno de los dos'
export const nameMissing = 'Escriba un nombre para este valor'
