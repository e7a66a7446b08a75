/** The code systems that the form supports: ICD-10-CM for diagnoses; CPT and HCPCS Level II for procedures. */
export type CodeSystemId = 'icd10cm' | 'cpt' | 'hcpcs'

/** All code systems, in the order in which screens list them. */
export const codeSystems: readonly CodeSystemId[] = ['icd10cm', 'hcpcs', 'cpt']

/** One code of a code set, as published. */
export interface CodeEntry {
  readonly system: CodeSystemId
  /** Canonical form: upper case, ICD-10-CM with its dot (`J06.9`), without modifiers. */
  readonly code: string
  /** The official description; empty if the code is `unlisted`. */
  readonly text: string
  /** False for a category header, which payers reject. True if the code is billable in any loaded release. */
  readonly billable: boolean
  /** Codes under a category that can replace it: at most five. */
  readonly examples?: readonly string[]
  /** Set if no loaded list covers the code's system, so that only its format is known. */
  readonly unlisted?: true
  /** First calendar date (YYYY-MM-DD) on which the code is valid; absent: no known limit. */
  readonly validFrom?: string
  /** Last calendar date (YYYY-MM-DD) on which the code is valid; absent: no known limit. */
  readonly validTo?: string
  /** Codes to use instead before `validFrom`, if the loaded releases show them: at most five. */
  readonly predecessors?: readonly string[]
  /** Codes to use instead after `validTo`, if the loaded releases show them: at most five. */
  readonly successors?: readonly string[]
  /** Why the code may not be the first-listed diagnosis, if the set says so: it is a manifestation of another disease. */
  readonly neverFirst?: 'manifestation'
  /** The age group and sex that the code is limited to, if the set says so (CMS Medicare Code Editor). */
  readonly edits?: CodeEdit
  /** The bilateral code that covers both sides, if this code is for one side. */
  readonly bilateral?: string
  /**
   * What the Excludes1 notes of the code, its categories and its chapter name (ICD-10-CM Tabular List): prefixes of codes
   * (`E10`, `O24.4`) and ranges (`J00-J22`), possibly with a condition on the characters after the category (`S62/???B`).
   * To be matched with `matchesCodePattern`.
   */
  readonly excludes1?: readonly string[]
  /** For each pattern in `excludes1`, the code, block or chapter that has the note. */
  readonly excludes1At?: Readonly<Record<string, string>>
  /** "Code first" notes of the code and its categories, as published except for codes that no longer exist. */
  readonly codeFirst?: readonly string[]
  /** "Use additional code" notes of the code and its categories, as published except for codes that no longer exist. */
  readonly useAdditional?: readonly string[]
  /** The parts of those notes that can be checked automatically. */
  readonly instructions?: readonly NoteInstruction[]
  /** The year of the Tabular List that the notes come from. */
  readonly notesYear?: number
}

/** An edit of the Medicare Code Editor. */
export interface CodeEdit {
  /** Newborn 0, pediatric 0 to 17, maternity 9 to 64, adult 15 to 124 years. */
  readonly age?: AgeGroup
  readonly sex?: 'female' | 'male'
  /** The version of the Medicare Code Editor: "37". */
  readonly version: string
}

/** An instruction of a "Code first" or "Use additional code" note. */
export interface NoteInstruction {
  readonly kind: 'codeFirst' | 'useAdditional'
  /** The code or category that has the note. */
  readonly at: string
  /** The codes that it names, as patterns for `matchesCodePattern`. */
  readonly codes: readonly string[]
  /** Set if all listed codes that the note names go first; otherwise one is enough. */
  readonly every?: true
  /** What the additional code specifies: "stage of chronic kidney disease". */
  readonly tells?: string
  /** The codes that may be added, for display: "N18.1–N18.6", "L97.-". */
  readonly names?: string
  /** The only billable code that qualifies; absent if there are several. */
  readonly only?: string
}

/** A loaded code set, for example "ICD-10-CM", "FY2027". */
export interface CodeSetInfo {
  /** Unique among the loaded sets: `icd10cm FY2027 browser`. */
  readonly id: string
  readonly system: CodeSystemId
  readonly name: string
  readonly release: string
  /** First and last calendar date (YYYY-MM-DD) that the release covers; absent if it does not say. */
  readonly validFrom?: string
  readonly validTo?: string
  /** Number of codes, category headers included. */
  readonly count: number
  /** Number of billable codes. */
  readonly billable: number
  /** Number of index terms, inclusion terms and synonyms that lead to its codes. */
  readonly terms: number
  /** Number of codes and categories that have notes. */
  readonly notes: number
  /**
   * Where the set comes from: shipped with the form, a file beside a deployed app, or this browser, where a user loaded
   * it.
   */
  readonly origin: 'starter' | 'site' | 'browser'
  /** Stored size in bytes; absent for what ships. */
  readonly bytes?: number
  /** A message about a set that works, for example that a damaged copy was replaced. */
  readonly notice?: string
  /** Why the set cannot be used, and how to fix it; the counts are then 0. */
  readonly problem?: string
}

/** The text that a user typed, and where to search for it. */
export interface CodeQuery {
  readonly systems: readonly CodeSystemId[]
  readonly text: string
  /**
   * Date of service, YYYY-MM-DD: only codes valid on it are returned. Without it, words find codes that are valid today,
   * and a typed code finds any.
   */
  readonly date?: string
  /** Maximum number of billable codes to return; default: 10. */
  readonly limit?: number
  /**
   * Codes that the practice uses, without modifiers, most used first. They rank above other codes that match equally
   * well.
   */
  readonly used?: readonly string[]
}

/** One search result. */
export interface CodeMatch {
  /** A category header (`billable` false) cannot be picked; it leads to the codes under it. */
  readonly entry: CodeEntry
  /** Ranges of `entry.text` that matched: start inclusive, end exclusive, in UTF-16 units, ascending, disjoint. */
  readonly marks: readonly (readonly [start: number, end: number])[]
  /** Why the code matched if the text does not show it, for example "htn → hypertension". */
  readonly why?: string
  /**
   * Words of the query that the match does not account for, as typed. Absent if it accounts for all of them. Only such a
   * complete match may be picked without the user looking at it.
   */
  readonly leftOut?: readonly string[]
  /**
   * Details that were assumed by default. Of an injury the initial encounter, a closed and displaced fracture (Official
   * Guidelines, I.C.19.c); of a transport accident that it happened in traffic (Tabular List, V00-V99).
   */
  readonly assumed?: readonly ('initial' | 'closed' | 'displaced' | 'traffic')[]
  /**
   * What the user has to choose: the side, if none was typed and every code has one; or the meaning, if the text stands
   * for several codes.
   */
  readonly asks?: 'side' | 'meaning'
}

/**
 * A code to look up, without modifiers. HCPCS Level II modifiers are looked up separately, as codes of two characters:
 * `{ system: 'hcpcs', code: 'RT' }`.
 */
export interface CodeRef {
  readonly system: CodeSystemId
  readonly code: string
}

/** The notes of the Tabular List at a chapter, block or code, as published. */
export interface CodeNotes {
  readonly includes?: readonly string[]
  /** Conditions that the code covers besides its description. */
  readonly inclusionTerms?: readonly string[]
  readonly excludes1?: readonly string[]
  readonly excludes2?: readonly string[]
  readonly codeFirst?: readonly string[]
  readonly useAdditional?: readonly string[]
  readonly codeAlso?: readonly string[]
}

/** A chapter (`10`), block (`J00-J06`) or code (`J06`, `J06.9`) in the tree of a code set. */
export interface CodeNode {
  readonly kind: 'chapter' | 'block' | 'code'
  /** Unique within the set: the chapter's number, the block's range, or the code. */
  readonly code: string
  readonly text: string
  readonly billable: boolean
}

/** A node with its surroundings in the tree. */
export interface CodePlace {
  readonly system: CodeSystemId
  readonly node: CodeNode
  readonly notes: CodeNotes
  /** From the chapter down to its parent. */
  readonly ancestors: readonly CodeNode[]
  /** The nodes with the same parent, including this one, in order. */
  readonly siblings: readonly CodeNode[]
  /** The nodes directly under it, in order. */
  readonly children: readonly CodeNode[]
}

/** Options of every {@link CodeSource} method. */
export interface CodeRequestOptions {
  readonly signal?: AbortSignal
}

/**
 * Finds codes for the form. Asynchronous, so that the search can run in a worker or on a server. A host can pass its own.
 */
export interface CodeSource {
  /** Returns the loaded sets. */
  sets(options?: CodeRequestOptions): Promise<readonly CodeSetInfo[]>
  /**
   * Returns matches without duplicates, best first: at most `limit` billable codes, then at most two category headers
   * whose description or code matches. A query too vague for a code ("fracture") returns up to eight headers and no
   * codes. Never rejects because of what was typed.
   */
  search(query: CodeQuery, options?: CodeRequestOptions): Promise<readonly CodeMatch[]>
  /**
   * Returns the entries of the codes, in the same order; undefined for a code that no loaded set has. If no set covers
   * the system, as for CPT without a licensed list, the entry is `unlisted`, which the checks report once as an info.
   */
  lookUp(refs: readonly CodeRef[], options?: CodeRequestOptions): Promise<readonly (CodeEntry | undefined)[]>
  /**
   * Returns the place of a code, block or chapter in the tree of its set, from the release for `date` (YYYY-MM-DD) if
   * given; undefined if no set has it. Omit it to offer no browsing.
   */
  browse?(
    ref: CodeRef,
    options?: CodeRequestOptions & { readonly date?: string | undefined },
  ): Promise<CodePlace | undefined>
  /** Calls back when the sets change and earlier answers may be outdated. Returns a function that unsubscribes. */
  subscribe?(onChange: () => void): () => void
}

/** The age groups of the Medicare Code Editor: newborn 0, pediatric 0 to 17, maternity 9 to 64, adult 15 to 124 years. */
export type AgeGroup = 'newborn' | 'pediatric' | 'maternity' | 'adult'
