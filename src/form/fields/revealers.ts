import type { FieldPath } from '../../encounter/Finding.js'

/** Makes a part of a field visible: `rest` is the path within the field. The part is rendered when this returns. */
export type Reveal = (rest: FieldPath) => void

/** What opens the folded and long parts of a form, so that a link can lead to a field in them. */
export interface Revealers {
  /** Registers what opens the field at a path. Returns a function that takes it back. */
  register(path: FieldPath, reveal: Reveal): () => void
  /** Opens everything around a field, from the outside in, and the field itself. */
  reveal(path: FieldPath): void
}

const keyOf = (path: FieldPath): string => JSON.stringify(path.map(String))

/** Creates the {@link Revealers} of one form. */
export const createRevealers = (): Revealers => {
  const byPath = new Map<string, Reveal>()
  return {
    register: (path, reveal) => {
      const key = keyOf(path)
      byPath.set(key, reveal)
      return () => {
        if (byPath.get(key) === reveal) byPath.delete(key)
      }
    },
    reveal: (path) => {
      // What is opened registers what can be opened in it.
      for (let length = 1; length <= path.length; length++)
        byPath.get(keyOf(path.slice(0, length)))?.(path.slice(length))
    },
  }
}
