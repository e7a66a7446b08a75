import * as words from '../../messages/en/codeSearch.js'
import type { CodeMatch } from '../CodeSystem.js'
import { textOf } from '../pack/CodePack.js'
import type { Finder, Found } from './Found.js'
import type { RankOptions } from './rankHits.js'
import { readStrength, unitsFor } from './readStrength.js'
import type { SearchIndex } from './SearchIndex.js'
import type { Token } from './segments.js'

/** The penalty for a code if the strength is not a whole number of its billing units. */
const otherDoseCost = 1

/** A drug that was found together with its strength. */
export interface Dosed {
  readonly found: Found
  /** Returns the words of the strength that a code does not account for. */
  readonly leftOut: (code: number) => readonly string[]
  /** Adds to a match how many units of the code the strength makes. */
  readonly explain: (match: CodeMatch, code: number) => CodeMatch
}

/** Finds a HCPCS drug by name and strength ("kenalog 40"). Undefined for any other query. */
export const findDosed = (
  { pack }: SearchIndex,
  tokens: readonly Token[],
  options: RankOptions,
  find: Finder,
): Dosed | undefined => {
  const strength = pack.info.system === 'hcpcs' ? readStrength(tokens) : undefined
  const drug = strength && find(strength.drug, options)
  if (strength === undefined || drug === undefined || drug.shift !== 0 || drug.codes.length === 0)
    return undefined
  const unitsOf = (code: number): number | undefined => unitsFor(strength, textOf(pack, code))
  return {
    found: {
      ...drug,
      codes: drug.codes.map((hit) =>
        unitsOf(hit.code) === undefined ? { ...hit, score: hit.score - otherDoseCost } : hit,
      ),
    },
    leftOut: (code) => (unitsOf(code) === undefined ? [strength.typed] : []),
    explain: (match, code) => {
      const units = unitsOf(code)
      if (units === undefined) return match
      const told = words.units(strength.typed, units)
      return { ...match, why: match.why === undefined ? told : `${match.why} · ${told}` }
    },
  }
}
