import { appendPointer, splitPointer } from '../../schema/jsonPointer.js'

/** Makes a part of a field visible: `rest` leads to it from the field. The part is rendered when this returns. */
export type Reveal = (rest: readonly string[]) => void

/** What opens the folded and long parts of a form, so that a link can lead to a field in them. */
export interface Revealers {
  /** Registers what opens the field at a pointer. Returns a function that takes it back. */
  register(pointer: string, reveal: Reveal): () => void
  /** Opens everything around a field, from the outside in, and the field itself. */
  reveal(pointer: string): void
}

/** Creates the {@link Revealers} of one form. */
export const createRevealers = (): Revealers => {
  const byPointer = new Map<string, Reveal>()
  return {
    register: (pointer, reveal) => {
      byPointer.set(pointer, reveal)
      return () => {
        if (byPointer.get(pointer) === reveal) byPointer.delete(pointer)
      }
    },
    reveal: (pointer) => {
      const parts = splitPointer(pointer)
      let around = ''
      for (const [index, part] of parts.entries()) {
        around = appendPointer(around, part)
        // What is opened registers what can be opened in it.
        byPointer.get(around)?.(parts.slice(index + 1))
      }
    },
  }
}
