import { isolate } from '../isolate.js'

export const title = (patient: string): string => `Keep these codes for ${isolate(patient)}?`

export const why = (before: string, patient: string): string =>
  `They were entered for ${isolate(before)}. Keep them only if they are right for ${isolate(patient)} too.`

export const cancel = 'Cancel'
export const keep = 'Keep codes'
export const clear = 'Clear codes'
