/**
 * The bounds of everything that comes in: files, pastes, what is stored, what a host hands over. Each is far beyond what
 * an encounter needs, and small enough that nothing which reads it can be brought down.
 */

/** Lists and objects within each other, in an encounter that is saved. What walks through them may call itself. */
export const mostLevels = 64

/** The same in what is stored already: it may be of a time before these bounds, and has its history around it. */
export const mostStoredLevels = 200

/** The same in a whole file, before it is parsed: what is wrong with one row is then said of that row. */
export const mostFileLevels = 100_000

/** Characters of one text of an encounter, and of the name of a property. */
export const longestText = 20_000

/** Characters of the reason of a transition or a mark. */
export const longestReason = 2_000

/** Entries of one list of an encounter, and properties of one object: codes, for example. */
export const mostEntries = 1_000

/** Characters of an encounter in all, and of what a form keeps over a reload. */
export const largestEncounter = 500_000

/** Values of a stored record, with its history: more than a browser's small storage has room for. */
export const largestStored = 10_000_000

/** Rows of an import, and records of a backup. */
export const mostRows = 50_000

/** Bytes of a file of encounters: beyond, parsing it in one go would hold the page up. Some 30,000 encounters have room. */
export const largestFile = 10_000_000

/** Characters of a pasted list of codes, some 300 of them. */
export const longestPaste = 2_000

/** Bytes of a file of codes, and of all that is unpacked of a zip. The largest official one has 15 MB. */
export const largestCodeFile = 100_000_000

/** Files in a zip of codes. The official ones have fewer than 50. */
export const mostZipEntries = 1_000
