/**
 * The bounds of all input: files, pastes, stored data, data from a host. Each is far above what an encounter needs,
 * and low enough that code processing it cannot be brought down.
 */

/** Nesting depth of an encounter to save. Code that walks it may recurse. */
export const maxLevels = 64

/** Nesting depth of stored data, which may predate these bounds and includes the history. */
export const maxStoredLevels = 200

/** Nesting depth of a file before it is parsed. High, so that the problem of one row is reported for that row. */
export const maxFileLevels = 100_000

/** Characters of one string of an encounter, and of a property name. */
export const longestText = 20_000

/** Characters of the reason of a transition or a mark. */
export const longestReason = 2_000

/** Entries of one list of an encounter, for example codes, and properties of one object. */
export const maxEntries = 1_000

/** Characters of an encounter in total, and of a working copy. */
export const largestEncounter = 500_000

/** Values of a stored record with its history: more than localStorage can hold. */
export const largestStored = 10_000_000

/** Rows of an import, and records of a backup. */
export const maxRows = 50_000

/** Bytes of a file of encounters, enough for some 30,000. Parsing a larger one at once would block the page. */
export const largestFile = 10_000_000

/** Characters of a pasted list of codes, some 300 codes. */
export const longestPaste = 2_000

/** Bytes of a code file, and of all unpacked content of a zip. The largest official one has 15 MB. */
export const largestCodeFile = 100_000_000

/** Files in a zip of codes. The official ones have fewer than 50. */
export const maxZipEntries = 1_000

/** Values and characters of a JSON Schema with its further documents. */
export const largestSchema = 2_000_000

/** Schemas of a JSON Schema, with those of its further documents. */
export const maxSchemas = 7_500

/** Schemas within each other in a JSON Schema. Code that walks it may recurse. */
export const maxSchemaLevels = 100

/** Schemas that apply to the same value one through the other, by reference or in place. */
export const maxReferences = 200

/** States of the patterns of a JSON Schema; a repetition counts as often as it is written out, a pattern as 50 more. */
export const maxPatternStates = 200_000

/** Validation issues that are reported at once. */
export const maxIssues = 1_000
