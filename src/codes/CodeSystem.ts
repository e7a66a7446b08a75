/** The code systems that the form knows: diagnoses in ICD-10-CM; procedures in CPT and HCPCS Level II. */
export type CodeSystemId = 'icd10cm' | 'cpt' | 'hcpcs'

/** One code of a code set, as published. */
export interface CodeEntry {
  readonly system: CodeSystemId
  /** Canonical form: upper case, ICD-10-CM with its dot (`J06.9`), without modifiers. */
  readonly code: string
  /** The official description. */
  readonly text: string
  /** False for a category header, which a payer refuses. */
  readonly billable: boolean
  /** First calendar date (YYYY-MM-DD) on which the code is valid; absent: no known limit. */
  readonly validFrom?: string
  /** Last calendar date (YYYY-MM-DD) on which the code is valid; absent: no known limit. */
  readonly validTo?: string
  /**
   * Why the code may not be the first-listed diagnosis, where the set knows (CMS Medicare Code Editor: manifestation
   * code as principal, unacceptable principal diagnosis).
   */
  readonly neverFirst?: 'manifestation' | 'unacceptable'
  /** Codes, or the beginnings of codes, that its Excludes1 notes name (ICD-10-CM Tabular List). */
  readonly excludes1?: readonly string[]
}

/** Names a loaded code set, for example "ICD-10-CM", "FY2027". */
export interface CodeSetInfo {
  readonly system: CodeSystemId
  readonly name: string
  readonly release: string
  /** Number of codes. */
  readonly count: number
}

/** What a person typed, and where to look for it. */
export interface CodeQuery {
  readonly systems: readonly CodeSystemId[]
  readonly text: string
  /** Date of service, YYYY-MM-DD: only codes valid on it are offered. */
  readonly date?: string
  /** Most results to return; 10 unless told. */
  readonly limit?: number
}

/** One search result. */
export interface CodeMatch {
  readonly entry: CodeEntry
  /** Ranges of `entry.text` that matched: start inclusive, end exclusive, in UTF-16 units, ascending, disjoint. */
  readonly marks: readonly (readonly [start: number, end: number])[]
  /** Why it matched where the text does not show it, for example "htn → hypertension". */
  readonly why?: string
}

/** Names one code to look up; modifiers are already taken off. */
export interface CodeRef {
  readonly system: CodeSystemId
  readonly code: string
}

/**
 * Where the form finds codes. Asynchronous, so that the search may live in a worker or behind a network.
 * A host may pass its own.
 */
export interface CodeSource {
  /** The sets that are loaded. */
  sets(options?: { signal?: AbortSignal }): Promise<readonly CodeSetInfo[]>
  /** Best first, no duplicates, at most `limit`. Never rejects because of what was typed. */
  search(query: CodeQuery, options?: { signal?: AbortSignal }): Promise<readonly CodeMatch[]>
  /** The entries of these codes, in their order; undefined where no loaded set has the code. */
  lookUp(
    refs: readonly CodeRef[],
    options?: { signal?: AbortSignal },
  ): Promise<readonly (CodeEntry | undefined)[]>
}
