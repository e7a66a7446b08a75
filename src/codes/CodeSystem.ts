/** The code systems that the form knows: diagnoses in ICD-10-CM; procedures in CPT and HCPCS Level II. */
export type CodeSystemId = 'icd10cm' | 'cpt' | 'hcpcs'

/** All code systems, in the order in which screens list them. */
export const codeSystems: readonly CodeSystemId[] = ['icd10cm', 'hcpcs', 'cpt']

/** One code of a code set, as published. */
export interface CodeEntry {
  readonly system: CodeSystemId
  /** Canonical form: upper case, ICD-10-CM with its dot (`J06.9`), without modifiers. */
  readonly code: string
  /** The official description; empty where it is `unlisted`. */
  readonly text: string
  /** False for a category header, which a payer refuses. True where any loaded release has it as billable. */
  readonly billable: boolean
  /** Codes under a category, to use instead of it: at most five. */
  readonly examples?: readonly string[]
  /** No loaded list covers its system, so only its format is known. */
  readonly unlisted?: true
  /** First calendar date (YYYY-MM-DD) on which the code is valid; absent: no known limit. */
  readonly validFrom?: string
  /** Last calendar date (YYYY-MM-DD) on which the code is valid; absent: no known limit. */
  readonly validTo?: string
  /** Codes to use before `validFrom` instead, where the loaded releases show them: at most five. */
  readonly predecessors?: readonly string[]
  /** Codes to use after `validTo` instead, where the loaded releases show them: at most five. */
  readonly successors?: readonly string[]
  /** Why the code may not be the first-listed diagnosis, where the set knows: it is a manifestation of another disease. */
  readonly neverFirst?: 'manifestation'
  /** Which age group and sex the code is for alone, where the set knows (CMS Medicare Code Editor). */
  readonly edits?: CodeEdit
  /** The code for both sides, of a code for one. */
  readonly bilateral?: string
  /**
   * What its Excludes1 notes name, those of its categories and chapter included (ICD-10-CM Tabular List): the
   * beginnings of codes (`E10`, `O24.4`) and ranges of them (`J00-J22`), perhaps with a condition on what follows the
   * category (`S62/???B`). `matchesCodePattern` reads them.
   */
  readonly excludes1?: readonly string[]
  /** By what `excludes1` names: the code, block or chapter whose note it is. */
  readonly excludes1At?: Readonly<Record<string, string>>
  /** "Code first" notes, its own and those of its categories, as published but for codes that are no more. */
  readonly codeFirst?: readonly string[]
  /** "Use additional code" notes, its own and those of its categories, as published but for codes that are no more. */
  readonly useAdditional?: readonly string[]
  /** What those notes ask for, as far as it can be checked. */
  readonly instructions?: readonly NoteInstruction[]
  /** The year of the Tabular List that the notes are of. */
  readonly notesYear?: number
}

/** An edit of the Medicare Code Editor. */
export interface CodeEdit {
  /** Newborn 0, pediatric 0 to 17, maternity 9 to 64, adult 15 to 124 years. */
  readonly age?: AgeGroup
  readonly sex?: 'female' | 'male'
  /** Of the Medicare Code Editor: "37". */
  readonly version: string
}

/** What a "Code first" or "Use additional code" note asks for. */
export interface NoteInstruction {
  readonly kind: 'codeFirst' | 'useAdditional'
  /** The code or category whose note it is. */
  readonly at: string
  /** What it names; `matchesCodePattern` reads them. */
  readonly codes: readonly string[]
  /** Each of what it names goes first that is listed, and not only one. */
  readonly every?: true
  /** What the additional code tells: "stage of chronic kidney disease". */
  readonly tells?: string
  /** Those that may be added, as people write them: "N18.1–N18.6", "L97.-". */
  readonly names?: string
  /** The one billable code that it names, where there are no others. */
  readonly only?: string
}

/** Names a loaded code set, for example "ICD-10-CM", "FY2027". */
export interface CodeSetInfo {
  /** Tells the loaded sets apart: `icd10cm FY2027 browser`. */
  readonly id: string
  readonly system: CodeSystemId
  readonly name: string
  readonly release: string
  /** First and last calendar date (YYYY-MM-DD) that the release is made for; absent where it does not say. */
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
  /** Where it comes from: what ships, the files beside a deployed app, or this browser, where a person loaded it. */
  readonly origin: 'starter' | 'site' | 'browser'
  /** Size of what is kept, in bytes; absent for what ships. */
  readonly bytes?: number
  /** Something to tell people about a set that works, such as that a damaged copy of it was replaced. */
  readonly notice?: string
  /** Why the set is not used, and how to fix it; the counts are then 0. */
  readonly problem?: string
}

/** What a person typed, and where to look for it. */
export interface CodeQuery {
  readonly systems: readonly CodeSystemId[]
  readonly text: string
  /** Date of service, YYYY-MM-DD: only codes valid on it are offered. Without it those valid today, and any by its code. */
  readonly date?: string
  /** Most billable codes to return; 10 unless told. */
  readonly limit?: number
  /** Codes that the practice uses, the most used first, without modifiers: they go before others that match as well. */
  readonly used?: readonly string[]
}

/** One search result. */
export interface CodeMatch {
  /** A category header (`billable` false) cannot be picked: it leads to the codes under it. */
  readonly entry: CodeEntry
  /** Ranges of `entry.text` that matched: start inclusive, end exclusive, in UTF-16 units, ascending, disjoint. */
  readonly marks: readonly (readonly [start: number, end: number])[]
  /** Why it matched where the text does not show it, for example "htn → hypertension". */
  readonly why?: string
  /**
   * Words of the query that it does not account for, as typed. Absent where it accounts for all of them: only such a
   * match may be picked without having been looked at.
   */
  readonly leftOut?: readonly string[]
  /**
   * What was taken for granted of an injury, as the Official Guidelines have it (I.C.19.c): the initial encounter, a
   * closed and displaced fracture.
   */
  readonly assumed?: readonly ('initial' | 'closed' | 'displaced')[]
  /**
   * What the user has to select: the side, where none was typed and there is no code without one; the meaning, where
   * what was typed stands for several codes.
   */
  readonly asks?: 'side' | 'meaning'
}

/**
 * Names one code to look up; modifiers are already taken off. Those of HCPCS Level II are looked up by themselves, as
 * codes of two characters: `{ system: 'hcpcs', code: 'RT' }`.
 */
export interface CodeRef {
  readonly system: CodeSystemId
  readonly code: string
}

/** The notes of the Tabular List on a chapter, block or code, as published. */
export interface CodeNotes {
  readonly includes?: readonly string[]
  /** Conditions that the code stands for, besides its description. */
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

/** A node and its surroundings in the tree. */
export interface CodePlace {
  readonly system: CodeSystemId
  readonly node: CodeNode
  readonly notes: CodeNotes
  /** From the chapter down to its parent. */
  readonly ancestors: readonly CodeNode[]
  /** The nodes with the same parent, this one included, in order. */
  readonly siblings: readonly CodeNode[]
  /** The nodes directly under it, in order. */
  readonly children: readonly CodeNode[]
}

/** Options of every {@link CodeSource} method. */
export interface CodeRequestOptions {
  readonly signal?: AbortSignal
}

/**
 * Where the form finds codes. Asynchronous, so that the search may live in a worker or behind a network.
 * A host may pass its own.
 */
export interface CodeSource {
  /** The sets that are loaded. */
  sets(options?: CodeRequestOptions): Promise<readonly CodeSetInfo[]>
  /**
   * Best first, no duplicates: at most `limit` billable codes, and after them at most two category headers whose
   * description or code matches. Words that say too little for a code ("fracture") find up to eight headers and no
   * code. Never rejects because of what was typed.
   */
  search(query: CodeQuery, options?: CodeRequestOptions): Promise<readonly CodeMatch[]>
  /**
   * The entries of these codes, in their order; undefined where no loaded set has the code. Where there is no set to
   * tell by, as for CPT without a licensed list, an entry that is `unlisted`: the checks then name it once, quietly.
   */
  lookUp(refs: readonly CodeRef[], options?: CodeRequestOptions): Promise<readonly (CodeEntry | undefined)[]>
  /**
   * The place of a code, block or chapter in the tree of its set, of the release for `date` (YYYY-MM-DD) where it is
   * given; undefined where no set has it. A source without it offers no browsing.
   */
  browse?(
    ref: CodeRef,
    options?: CodeRequestOptions & { readonly date?: string | undefined },
  ): Promise<CodePlace | undefined>
  /**
   * Calls back when the sets change, so that earlier answers may be wrong. Returns the function that
   * unsubscribes.
   */
  subscribe?(onChange: () => void): () => void
}

/** The age groups of the Medicare Code Editor: newborn 0, pediatric 0 to 17, maternity 9 to 64, adult 15 to 124 years. */
export type AgeGroup = 'newborn' | 'pediatric' | 'maternity' | 'adult'
