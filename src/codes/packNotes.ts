import type { CodeNotes } from './CodeSystem.js'
import { type CodePack, canonicalCode, findCode } from './pack/CodePack.js'

interface Division {
  readonly first: string
  readonly last: string
}

/** Whether a chapter or block holds a category (three characters). */
export const holdsCategory = ({ first, last }: Division, category: string): boolean =>
  first <= category && category <= last

/** Position of the category that a code is directly under: the longest listed beginning of it. */
const parentOf = (pack: CodePack, at: number): number | undefined => {
  const code = pack.codes[at] ?? ''
  for (let length = code.length - 1; length >= 3; length--) {
    const parent = findCode(pack, code.slice(0, length))
    if (parent !== undefined) return parent
  }
  return undefined
}

/** The code itself and the categories that it is under, itself first. */
export const lineOf = (pack: CodePack, at: number): readonly number[] => {
  const line: number[] = []
  for (let next: number | undefined = at; next !== undefined; next = parentOf(pack, next)) line.push(next)
  return line
}

/** Notes, and the code, block or chapter that they stand at. */
export interface NotesAt {
  readonly at: string
  readonly notes: CodeNotes
}

/** The notes that hold for a code. */
export interface NotesAround {
  /** Of the code and its categories. */
  readonly own: readonly NotesAt[]
  /** Of its block and chapter. */
  readonly around: readonly NotesAt[]
}

/** The notes that hold for the code at a position, the nearest first. */
export const notesAround = (pack: CodePack, at: number): NotesAround => {
  const { notes, blocks, chapters } = pack.notes()
  const category = (pack.codes[at] ?? '').slice(0, 3)
  const holds = (division: Division): boolean => holdsCategory(division, category)
  return {
    own: lineOf(pack, at).flatMap((position) => {
      const code = canonicalCode(pack, position)
      const found = notes.get(code)
      return found === undefined ? [] : [{ at: code, notes: found }]
    }),
    around: [...blocks.filter(holds), ...chapters.filter(holds)].map((division) => ({
      at: division.code,
      notes: division.notes,
    })),
  }
}
