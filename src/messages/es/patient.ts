import { formatCount } from './formats.js'

const units = {
  years: ['año', 'años'],
  months: ['mes', 'meses'],
  days: ['día', 'días'],
} as const

/** "41 años", "18 meses", "12 días". */
export const age = ({ count, unit }: { readonly count: number; readonly unit: keyof typeof units }): string =>
  `${formatCount(count)} ${units[unit][count === 1 ? 0 : 1]}`

const sexes = { female: 'F', male: 'M', other: 'Otro', unknown: '' } as const

export const sex = (administrativeSex: keyof typeof sexes): string => sexes[administrativeSex]

export const unnamed = (id: string | number): string => `Paciente ${id}`

export const unnamedInSentence = (id: string | number): string => `paciente ${id}`
