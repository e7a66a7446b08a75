import { type CodePack, canonicalCode, endOfPrefix, isBillable, textOf } from './pack/CodePack.js'
import { lowerBound } from './pack/ranges.js'

const sideWords = new Set(['right', 'left', 'bilateral', 'unilateral', 'of', 'both', 'the', 'and'])

/** Reduces a description to its words without the side, regardless of order and singular or plural. */
const plainWords = (text: string): string => {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const plain = words
    .filter((word) => !sideWords.has(word))
    .map((word) => (word === 'feet' ? 'foot' : word.length > 3 ? word.replace(/s$/, '') : word))
  return [...new Set(plain)].sort().join(' ')
}

/** The bilateral codes of a category, by the words of their descriptions without the side. */
type BilateralCodes = ReadonlyMap<string, readonly string[]>

const readCategory = (pack: CodePack, category: string): BilateralCodes => {
  const found = new Map<string, string[]>()
  const end = endOfPrefix(pack, category)
  for (let at = lowerBound(pack.codes, category); at < end; at++) {
    const text = isBillable(pack, at) ? textOf(pack, at) : ''
    if (!/\bbilateral\b/i.test(text) || /\b(?:right|left)\b/.test(text)) continue
    const key = plainWords(text)
    found.set(key, [...(found.get(key) ?? []), canonicalCode(pack, at)])
  }
  return found
}

const sharedStart = (left: string, right: string): number => {
  let same = 0
  while (same < left.length && left[same] === right[same]) same++
  return same
}

/** Returns the bilateral code that replaces the code at a position; undefined if there is none. */
export type BilateralReader = (at: number) => string | undefined

/**
 * Creates a reader of bilateral codes: the one in the same category whose description differs only in the side
 * ("…, right ear", "…, bilateral"; "right leg", "bilateral legs"). It keeps the categories that it has read.
 */
export const createBilateralReader = (pack: CodePack): BilateralReader => {
  const categories = new Map<string, BilateralCodes>()
  const bilateralCodes = (category: string): BilateralCodes => {
    const codes = categories.get(category) ?? readCategory(pack, category)
    categories.set(category, codes)
    return codes
  }

  return (at) => {
    const text = textOf(pack, at)
    if (pack.info.system !== 'icd10cm' || !isBillable(pack, at) || !/\b(?:right|left)\b/.test(text))
      return undefined
    const codes = bilateralCodes((pack.codes[at] ?? '').slice(0, 3))
    const found =
      codes.get(plainWords(text)) ?? codes.get(plainWords(text.replace(/\b(right|left)\s+\w+/, '$1'))) ?? []
    const code = canonicalCode(pack, at)
    return found.toSorted((left, right) => sharedStart(right, code) - sharedStart(left, code))[0]
  }
}
