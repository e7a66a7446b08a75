import { inSentence } from '../spanishGrammar.js'

export const addTo = (label: string): string => `Agregar a ${inSentence(label)}`
export const add = (label: string): string => `Agregar ${inSentence(label)}`
export const remove = (label: string, place: number): string => `Quitar ${inSentence(label)} ${place}`

export const noValueFor = (label: string): string => `Sin valor para ${inSentence(label)}`

export const entry = 'entrada'
export const entries = 'Más entradas'
export const entriesOf = (group: string): string => (group === entries ? entries : `${group}: entradas`)
export const nameOfEntry = (place: number): string => `Nombre de la entrada ${place}`
export const valueOfEntry = (name: string, place: number): string =>
  name === '' ? `Valor de la entrada ${place}` : name
export const addEntry = (group: string): string => `Agregar entrada a ${inSentence(group)}`
