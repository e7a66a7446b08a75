import type { AgeGroup, CodeNotes, CodeSystemId } from '../CodeSystem.js'

/** One line of a release. */
export interface ReleaseCode {
  /** Canonical form: upper case, ICD-10-CM with its dot. */
  readonly code: string
  /** The long description. */
  readonly text: string
  readonly billable: boolean
  /** YYYY-MM-DD, where the file says it of this code. */
  readonly validFrom?: string
  readonly validTo?: string
}

/** A modifier that a release lists: two characters that follow a procedure code. */
export type ReleaseModifier = Omit<ReleaseCode, 'billable'>

/** A code set as its publisher released it. */
export interface CodeRelease {
  readonly system: CodeSystemId
  /** "ICD-10-CM", "HCPCS Level II", "CPT". */
  readonly name: string
  /** "FY2027", "October 2025". */
  readonly release: string
  /** First and last calendar date (YYYY-MM-DD) that the release is made for, where the file says. */
  readonly validFrom?: string
  readonly validTo?: string
  /** Each code once, in any order. */
  readonly codes: readonly ReleaseCode[]
  /** Where the file lists any (HCPCS Level II). */
  readonly modifiers?: readonly ReleaseModifier[]
}

/** A chapter or block of the Tabular List. */
export interface TabularDivision {
  /** The chapter's number ("10") or the block's range ("J00-J06"; a block of one category: "Z68-Z68"). */
  readonly code: string
  readonly text: string
  /** First and last category. */
  readonly first: string
  readonly last: string
  readonly notes: CodeNotes
}

/** The Tabular List of ICD-10-CM, as far as it is not in the order file. */
export interface TabularList {
  readonly year: number
  readonly chapters: readonly TabularDivision[]
  readonly blocks: readonly TabularDivision[]
  /** By code, those that have any. */
  readonly notes: ReadonlyMap<string, CodeNotes>
}

/** A term of the Alphabetic Index (of diseases, external causes, or the table of neoplasms) and where it leads. */
export interface IndexTerm {
  /**
   * The titles from the main term down, joined by ", "; nonessential modifiers stand in parentheses:
   * "Fever, hay (allergic), with asthma (bronchial)".
   */
  readonly term: string
  /** A code or category, canonical, without the dash that stands for what is to be added: `S70.31`. */
  readonly code: string
}

/** The Alphabetic Index of ICD-10-CM. */
export interface AlphabeticIndex {
  readonly year: number
  readonly terms: readonly IndexTerm[]
}

/** The edits of the Medicare Code Editor that hold for a clinic, too. Codes are canonical. */
export interface CodeEdits {
  /** "37". */
  readonly version: string
  /** Codes that may not be listed first, as they stand for what another disease has brought about. */
  readonly manifestation: ReadonlySet<string>
  /** Codes that are for one age group alone. */
  readonly ages: ReadonlyMap<string, AgeGroup>
  /** Codes that are for one sex alone. */
  readonly sexes: ReadonlyMap<string, 'female' | 'male'>
}

/** What one official file holds. */
export type ReleaseFile =
  | { readonly kind: 'release'; readonly file: string; readonly release: CodeRelease }
  | { readonly kind: 'tabular'; readonly file: string; readonly tabular: TabularList }
  | { readonly kind: 'index'; readonly file: string; readonly index: AlphabeticIndex }
  | { readonly kind: 'edits'; readonly file: string; readonly edits: CodeEdits }
