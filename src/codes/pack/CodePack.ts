import type { AgeGroup, CodeNotes, CodeSystemId } from '../CodeSystem.js'
import { withIcdDot } from '../formats.js'
import type { ReleaseModifier, TabularDivision } from '../release/CodeRelease.js'
import { lowerBound, withPrefix } from './ranges.js'
import type { SurfaceWords } from './SurfaceWords.js'
import { readText, type TextTable } from './TextTable.js'

/** The header of a pack. */
export interface PackInfo {
  readonly system: CodeSystemId
  /** "ICD-10-CM". */
  readonly name: string
  /** "FY2027". */
  readonly release: string
  /** First and last calendar date (YYYY-MM-DD) that the release is made for; absent where it does not say. */
  readonly validFrom?: string
  readonly validTo?: string
  /** Number of codes, headers included, and of those that are billable. */
  readonly codes: number
  readonly billable: number
  /** Number of terms that lead to codes besides their descriptions. */
  readonly terms: number
  /** Number of codes, blocks and chapters with notes. */
  readonly notes: number
  /** Number of modifiers; absent where the release lists none. */
  readonly modifiers?: number
  /** Supplements to the release: the years of the Tabular List and the Index, the version of the code edits. */
  readonly tabular?: number
  readonly index?: number
  readonly edits?: string
}

/** The notes and divisions of the Tabular List. */
export interface PackNotes {
  readonly chapters: readonly TabularDivision[]
  readonly blocks: readonly TabularDivision[]
  /** By canonical code. */
  readonly notes: ReadonlyMap<string, CodeNotes>
}

/** The bits of a code's flag byte. The third was another edit's, and packs of then still have it. */
export const codeFlags = { billable: 1, manifestation: 2 } as const

/** The next three bits: which age group a code is for alone; 0 for none. */
const ageShift = 3
const ageGroups: readonly (AgeGroup | undefined)[] = [undefined, 'newborn', 'pediatric', 'maternity', 'adult']

/** The last two: which sex. */
const sexShift = 6
const sexes = [undefined, 'female', 'male'] as const

/** The flag bits of an age group and a sex. */
export const flagsOfEdits = (age: AgeGroup | undefined, sex: 'female' | 'male' | undefined): number =>
  (ageGroups.indexOf(age) << ageShift) | (sexes.indexOf(sex) << sexShift)

/** The age group that a code's flags name; undefined where it is for all. */
export const ageOfFlags = (flags: number): AgeGroup | undefined => ageGroups[(flags >> ageShift) & 7]

/** The sex that a code's flags name; undefined where it is for all. */
export const sexOfFlags = (flags: number): 'female' | 'male' | undefined => sexes[flags >> sexShift]

/** Where a term comes from. */
export const termKinds = { index: 0, inclusion: 1 } as const

/** First and last date of one code, where they are not those of the release. */
export interface CodeDates {
  readonly validFrom?: string
  readonly validTo?: string
}

/**
 * A release of a code set in the form that search and look-up work on. Made by `buildPack` from a release, or by
 * `openPack` from the bytes of one; never changed.
 */
export interface CodePack {
  readonly info: PackInfo
  /** Compact form (no dot), ascending by character: what begins with a code comes right after it. */
  readonly codes: readonly string[]
  /** By code: {@link codeFlags}. */
  readonly flags: Uint8Array
  /** By position of the code. */
  readonly dates: ReadonlyMap<number, CodeDates>
  /** The space-separated tokens of descriptions and terms, punctuation included. */
  readonly surfaces: readonly string[]
  /** The words of the surfaces. */
  readonly surfaceWords: SurfaceWords
  /** Descriptions, by position of the code. */
  readonly texts: TextTable
  readonly terms: TextTable
  /** By term: position of the code it leads to. */
  readonly termTargets: Uint32Array
  /** By term: {@link termKinds}. */
  readonly termKinds: Uint8Array
  /** The release's modifiers by their two characters; absent if it lists none. */
  readonly modifiers?: ReadonlyMap<string, ReleaseModifier>
  /** Parsed on first use. */
  readonly notes: () => PackNotes
}

/** The description of a code. */
export const textOf = (pack: CodePack, at: number): string => readText(pack.texts, pack.surfaces, at)

/** The code at a position in its canonical form. */
export const canonicalCode = ({ info, codes }: CodePack, at: number): string => {
  const compact = codes[at] ?? ''
  return info.system === 'icd10cm' ? withIcdDot(compact) : compact
}

/** Whether a code is billable. */
export const isBillable = (pack: CodePack, at: number): boolean =>
  ((pack.flags[at] ?? 0) & codeFlags.billable) !== 0

/** Position of a compact code; undefined where the pack has not got it. */
export const findCode = ({ codes }: Pick<CodePack, 'codes'>, compact: string): number | undefined => {
  const at = lowerBound(codes, compact)
  return codes[at] === compact ? at : undefined
}

/** End (exclusive) of the run of codes that begin with a compact code, itself included. */
export const endOfPrefix = ({ codes }: Pick<CodePack, 'codes'>, compact: string): number =>
  withPrefix(codes, compact).end
