import { matchesCodePattern } from './codePattern.js'
import { codesInNote } from './codesInNote.js'

/** Whether a note names a code. */
const names = (note: string, code: string): boolean =>
  codesInNote(note).some((pattern) => matchesCodePattern(pattern, code))

/** Groups a lead-in with the lines that it introduces: "underlying disease, such as:" with the diseases after it. */
export const gatherNotes = (notes: readonly string[]): readonly (readonly string[])[] => {
  const groups: string[][] = []
  for (const note of notes) {
    const group = groups.at(-1)
    if (group?.[0]?.endsWith(':') && !/^code|:$/.test(note)) group.push(note)
    else groups.push([note])
  }
  return groups
}

/** Notes of a code that the encounter does not satisfy yet. */
export interface OpenNotes {
  /** The first note, with its lead-in: "code to identify control using: insulin (Z79.4)". */
  readonly first: string
  /** The number of further notes. */
  readonly more: number
}

/**
 * Finds the "Code first" or "Use additional code" notes that the codes of an encounter do not satisfy. A note is
 * satisfied by any code that it names. Of the notes under one lead-in ("such as:") one is enough, because they are
 * examples or alternatives.
 */
export const openNotes = (notes: readonly string[], codes: readonly string[]): OpenNotes | undefined => {
  const open = gatherNotes(notes).filter(
    (group) => !group.some((note) => codes.some((code) => names(note, code))),
  )
  const [[lead = '', ...items] = []] = open
  if (lead === '') return undefined
  const count = open.reduce(
    (sum, group) => sum + Math.max(1, group.length - (group[0]?.endsWith(':') ? 1 : 0)),
    0,
  )
  return { first: [lead, ...items.slice(0, 1)].join(' '), more: count - 1 }
}
