import { isolate } from '../isolate.js'

export const title = (patient: string, about: 'codes' | 'entries'): string =>
  `Keep these ${about} for ${isolate(patient)}?`

export const why = (before: string, patient: string): string =>
  `They were entered for ${isolate(before)}. Keep them only if they are right for ${isolate(patient)} too.`

export const cancel = 'Cancel'
export const keep = (about: 'codes' | 'entries'): string => `Keep ${about}`
export const clear = (about: 'codes' | 'entries'): string => `Clear ${about}`
