import { isolate } from '../isolate.js'

const these = { codes: 'estos códigos', entries: 'estos datos' } as const
const names = { codes: 'códigos', entries: 'datos' } as const

export const title = (patient: string, about: 'codes' | 'entries'): string =>
  `¿Conservar ${these[about]} para ${isolate(patient)}?`

export const why = (before: string, patient: string): string =>
  `Se ingresaron para ${isolate(before)}. Consérvelos solo si también son correctos para ${isolate(patient)}.`

export const cancel = 'Cancelar'
export const keep = (about: 'codes' | 'entries'): string => `Conservar ${names[about]}`
export const clear = (about: 'codes' | 'entries'): string => `Borrar ${names[about]}`
