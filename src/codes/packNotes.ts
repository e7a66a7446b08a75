import type { CodeNotes } from './CodeSystem.js'
import { type CodePack, canonicalCode, findCode } from './pack/CodePack.js'

interface Division {
  readonly first: string
  readonly last: string
}

/** Whether a chapter or block contains a category (three characters). */
export const holdsCategory = ({ first, last }: Division, category: string): boolean =>
  first <= category && category <= last

/** Returns the position of a code's parent: the longest listed prefix of the code. */
const parentOf = (pack: CodePack, at: number): number | undefined => {
  const code = pack.codes[at] ?? ''
  for (let length = code.length - 1; length >= 3; length--) {
    const parent = findCode(pack, code.slice(0, length))
    if (parent !== undefined) return parent
  }
  return undefined
}

/** Returns the positions of a code and the categories above it, starting with the code. */
export const lineOf = (pack: CodePack, at: number): readonly number[] => {
  const line: number[] = []
  for (let next: number | undefined = at; next !== undefined; next = parentOf(pack, next)) line.push(next)
  return line
}

/** Notes, with the code, block or chapter that they belong to. */
export interface NotesAt {
  readonly at: string
  readonly notes: CodeNotes
}

/** The notes that apply to a code. */
export interface NotesAround {
  /** Notes of the code and its categories. */
  readonly own: readonly NotesAt[]
  /** Notes of its block and chapter. */
  readonly around: readonly NotesAt[]
}

/** Returns the notes that apply to the code at a position, the nearest first. */
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
