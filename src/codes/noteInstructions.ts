import type { CodeNotes, NoteInstruction } from './CodeSystem.js'
import { matchesCodePattern } from './codePattern.js'
import { codesInNote, codesNamedIn } from './codesInNote.js'
import { compactCode } from './formats.js'
import { gatherNotes } from './openNotes.js'
import { type CodePack, canonicalCode, endOfPrefix, isBillable } from './pack/CodePack.js'
import { lowerBound } from './pack/ranges.js'
import type { NotesAt } from './packNotes.js'

/** Wording of notes that apply only to some cases. A missing code is not reported for these. */
const conditional =
  /\b(?:if|where) (?:applicable|known|necessary|present)|\bwhen specified|\bsuch as|\bany\b|\bpresence\b|\bassociated|induced|manifestation/i

/**
 * Details that every case of the condition has, so that a missing code can be reported. The Tabular List does not mark
 * them: guideline I.A.17 asks for the additional code only where the patient has what it is for, and most notes say
 * nothing of that. So the list names what no case lacks, and a note in other words is shown, but never reported.
 */
const alwaysThere =
  /\b(?:stage|type|severity|site|the joint|limb amputated|dialysis status|estrogen receptor status|outcome of delivery|personal history of malignant neoplasm)\b/

/** External causes (V00-Y99) are coded only where they are known. */
const isExternal = (pattern: string): boolean => /^[V-Y]/.test(pattern)

/** Returns the billable codes that a pattern covers, up to the number given. */
const billableIn = (pack: CodePack, pattern: string, most: number): readonly string[] => {
  const [first = '', last = first] = (pattern.split('/')[0] ?? '').split('-').map(compactCode)
  const end = endOfPrefix(pack, last)
  const found: string[] = []
  for (let at = lowerBound(pack.codes, first); at < end && found.length < most; at++) {
    const code = canonicalCode(pack, at)
    if (isBillable(pack, at) && matchesCodePattern(pattern, code)) found.push(code)
  }
  return found
}

/** Whether a release has billable codes that a pattern covers. */
const isInRelease = (pack: CodePack, pattern: string): boolean => billableIn(pack, pattern, 1).length > 0

const firstOf = (at: string, group: readonly string[]): readonly NoteInstruction[] => {
  const codes = group.flatMap(codesInNote)
  const every = /^any associated\b/.test(group[0] ?? '') && !/\bsuch as\b/.test(group[0] ?? '')
  return codes.length === 0 ? [] : [{ kind: 'codeFirst', at, codes, ...(every ? { every } : {}) }]
}

/**
 * Returns what the additional code specifies: "stage of chronic kidney disease" for "code to identify the stage of
 * chronic kidney disease (N18.1-N18.6)".
 */
const toldBy = (note: string): string =>
  note
    .replace(/\([^()]*\)/g, '')
    .replace(/^.*?\bto (?:identify|specify|indicate)(?: the)? /, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,:]+$/, '')

/** Returns a code of a note as it is displayed, a category with a dash; undefined if the release has no such code. */
const currentOf = (pack: CodePack, code: string): string | undefined => {
  const [first, second] = billableIn(pack, code, 2)
  if (first === undefined) return undefined
  if (first === code && second === undefined) return code
  return `${code}${code.length === 3 ? '.' : ''}-`
}

/** Formats a pattern for display. */
const writtenOf = (pack: CodePack, pattern: string): string =>
  pattern.includes('-') ? pattern.replace('-', '–') : (currentOf(pack, pattern) ?? pattern)

const additionalOf = (pack: CodePack, at: string, group: readonly string[]): readonly NoteInstruction[] => {
  const [lead = ''] = group
  if (conditional.test(group.join(' ')) || !alwaysThere.test(lead)) return []
  const codes = group.flatMap(codesNamedIn).filter((pattern) => isInRelease(pack, pattern))
  if (codes.length === 0 || codes.some(isExternal)) return []
  const billable = codes.flatMap((pattern) => billableIn(pack, pattern, 2))
  const [only] = billable
  return [
    {
      ...{ kind: 'useAdditional', at, codes, tells: toldBy(lead) },
      names: codes.map((pattern) => writtenOf(pack, pattern)).join(', '),
      ...(only !== undefined && billable.length === 1 ? { only } : {}),
    },
  ]
}

/**
 * Reads the "Code first" and "Use additional code" notes of one code or category into instructions that the checks can
 * apply.
 */
const instructionsOf = (
  pack: CodePack,
  { at, notes: { codeFirst = [], useAdditional = [] } }: NotesAt,
): readonly NoteInstruction[] => [
  ...gatherNotes(codeFirst).flatMap((group) => firstOf(at, group)),
  ...gatherNotes(useAdditional).flatMap((group) => additionalOf(pack, at, group)),
]

/** A code, range of codes or category with a dash, as notes write them. */
const written = /((?:[A-Z]\d|QA)[\dAB](?:\.[\dA-Z]+)?)(?:\.?-)?(?=[\s,;)]|$)/g

/**
 * Updates notes to a release: a code that has become a category is shown as one, and a code that no longer exists is
 * removed, together with its note if that names no other code.
 */
const currentNotes = (pack: CodePack, notes: readonly string[]): readonly string[] =>
  notes.flatMap((note) => {
    const patterns = codesInNote(note)
    if (patterns.length === 0) return [note]
    if (!patterns.some((pattern) => isInRelease(pack, pattern))) return []
    return [
      note.replace(/\(([^()]*)\)/g, (whole, inside: string) => {
        if (codesInNote(whole).some((pattern) => /[-/]/.test(pattern)) || codesInNote(whole).length === 0)
          return whole
        const current = inside
          .replace(written, (_, code: string) => currentOf(pack, code) ?? '')
          .replace(/^[\s,;]+|[\s,;]+$/g, '')
          .replace(/([,;])(?:\s*[,;])+/g, '$1')
        return current === '' ? '' : `(${current})`
      }),
    ]
  })

/** Notes in the form in which code entries have them. */
export interface ReadNotes {
  /** Patterns of the codes that the Excludes1 notes name. */
  readonly excludes1: readonly string[]
  readonly codeFirst: readonly string[]
  readonly useAdditional: readonly string[]
  readonly instructions: readonly NoteInstruction[]
}

/** Reads the notes of a code, category, block or chapter. */
export type NoteReader = (notesAt: NotesAt) => ReadNotes

/** Creates a reader of notes. It keeps what it has read, because codes share the notes of their categories. */
export const createNoteReader = (pack: CodePack): NoteReader => {
  const known = new Map<CodeNotes, ReadNotes>()
  return (notesAt) => {
    const { notes } = notesAt
    const before = known.get(notes)
    if (before !== undefined) return before
    const read: ReadNotes = {
      excludes1: [...new Set((notes.excludes1 ?? []).flatMap(codesNamedIn))],
      codeFirst: currentNotes(pack, notes.codeFirst ?? []),
      useAdditional: currentNotes(pack, notes.useAdditional ?? []),
      instructions: instructionsOf(pack, notesAt),
    }
    known.set(notes, read)
    return read
  }
}
