import { formatCount } from '../formats.js'

const units = { years: 'y', months: 'mo', days: 'd' } as const

/** "41 y", "18 mo", "12 d". */
export const age = ({ count, unit }: { readonly count: number; readonly unit: keyof typeof units }): string =>
  `${formatCount(count)} ${units[unit]}`

const sexes = { female: 'F', male: 'M', other: 'Other', unknown: '' } as const

/** "F", "M", "Other"; empty if unknown. */
export const sex = (administrativeSex: keyof typeof sexes): string => sexes[administrativeSex]

/** A patient without a known name. */
export const unnamed = (id: string | number): string => `Patient ${id}`

/** The same inside a sentence. */
export const unnamedInSentence = (id: string | number): string => `patient ${id}`
