import type { Token } from './segments.js'

/** An amount of a drug, in the units that descriptions use. */
export interface Strength {
  readonly amount: number
  readonly unit: 'mg' | 'unit'
  readonly typed: string
  /** The words that name the drug. */
  readonly drug: readonly Token[]
}

const milligrams: ReadonlyMap<string, number> = new Map([
  ['mcg', 0.001],
  ['mg', 1],
  ['mgs', 1],
  ['milligrams', 1],
  ['gm', 1000],
  ['g', 1000],
  ['gram', 1000],
  ['grams', 1000],
])
const units = new Set(['units', 'unit', 'u', 'iu'])

const amountOf = (number: number, unit: string): Pick<Strength, 'amount' | 'unit'> | undefined => {
  if (units.has(unit)) return { amount: number, unit: 'unit' }
  const factor = milligrams.get(unit === '' ? 'mg' : unit)
  return factor === undefined ? undefined : { amount: number * factor, unit: 'mg' }
}

/** Reads the strength at the end of a query: "kenalog 40", "rocephin 1g", "toradol 60 mg". Undefined if there is none. */
export const readStrength = (tokens: readonly Token[]): Strength | undefined => {
  for (const size of [1, 2]) {
    const own = tokens.slice(-size)
    const drug = tokens.slice(0, -size)
    const [, number, unit] = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(own.map(({ word }) => word).join('')) ?? []
    const amount = number === undefined ? undefined : amountOf(Number(number), unit ?? '')
    if (amount !== undefined && drug.length > 0 && amount.amount > 0)
      return { ...amount, drug, typed: own.map(({ typed }) => typed).join(' ') }
  }
  return undefined
}

const doseFormat = /(\d[\d,]*(?:\.\d+)?) ?(mcg|mg|gm|gram|g|units?|u)\b(?!.*\d ?(?:mg|mcg|units?)\b)/i

/** Reads the amount of a drug per billing unit from a description: "..., per 10 mg". Undefined if it has none. */
export const doseIn = (text: string): Pick<Strength, 'amount' | 'unit'> | undefined => {
  const [, number, unit] = doseFormat.exec(text) ?? []
  return number === undefined || unit === undefined
    ? undefined
    : amountOf(Number(number.replaceAll(',', '')), unit.toLowerCase())
}

/** Returns the number of billing units that a strength makes; undefined if it is not a whole number. */
export const unitsFor = (strength: Strength, text: string): number | undefined => {
  const dose = doseIn(text)
  if (dose === undefined || dose.unit !== strength.unit || dose.amount <= 0) return undefined
  const count = Math.round((strength.amount / dose.amount) * 1000) / 1000
  return Number.isInteger(count) && count >= 1 ? count : undefined
}
