import type { IndexNode } from './IndexNode.js'
import { parseIndexCode } from './parseIndexCode.js'
import { foldTerm } from './termNames.js'

// "Eczema, see Dermatitis" may lead to another reference, though rarely through more than two.
const longestChain = 5

type Directory = ReadonlyMap<string, readonly IndexNode[]>

/** The terms by what references call them. Those whose whole name it is stand before those with it as an alternative. */
const directoryOf = (nodes: readonly IndexNode[]): Directory => {
  const directory = new Map<string, IndexNode[]>()
  const add = (node: IndexNode, names: readonly string[]) => {
    for (const name of names) {
      const same = directory.get(name)
      if (same) same.push(node)
      else directory.set(name, [node])
    }
  }
  for (const node of nodes) add(node, node.names.slice(0, 1))
  for (const node of nodes) add(node, node.names.slice(1))
  return directory
}

/** "category M01", "subcategory H93.3": the code that a reference names instead of a term. */
const categoryIn = (see: string): string | undefined => {
  const [, code] = /^(?:sub)?category (\S+)$/i.exec(see) ?? []
  return code === undefined ? undefined : parseIndexCode(code)
}

/**
 * Makes the function that finds the codes a term leads to: its own, or those of the term that it says to see. None
 * where it names no term, or one without a code ("see condition").
 *
 * @param main the main terms of all parts of the index, which refer to each other.
 */
export const createSeeResolver = (main: readonly IndexNode[]) => {
  const mainTerms = directoryOf(main)
  const below = new Map<IndexNode, Directory>()
  const childrenOf = (node: IndexNode): Directory => {
    const known = below.get(node)
    if (known) return known
    const made = directoryOf(node.children)
    below.set(node, made)
    return made
  }
  /** The terms at a path: its first words name one of `from`, the more of them the better. */
  const walk = (path: readonly string[], from: Directory): readonly IndexNode[] => {
    for (let taken = path.length; taken > 0; taken -= 1) {
      const words = path.slice(0, taken)
      const found = [', ', ' '].flatMap((between) => from.get(words.join(between)) ?? [])
      const ends =
        taken === path.length ? found : found.flatMap((node) => walk(path.slice(taken), childrenOf(node)))
      if (ends.length > 0) return ends
    }
    return []
  }
  const follow = (see: string, left: number): readonly string[] => {
    // "See condition" says to look under what ails the patient, not under the term Condition.
    if (/^condition\b/i.test(see)) return []
    const category = categoryIn(see)
    if (category !== undefined) return [category]
    for (const node of walk(
      foldTerm(see)
        .split(/\s*,\s*/)
        .filter(Boolean),
      mainTerms,
    )) {
      const codes = codesOf(node, left - 1)
      if (codes.length > 0) return codes
    }
    return []
  }
  const codesOf = (node: IndexNode, left = longestChain): readonly string[] => {
    const see = node.see ?? node.seeAlso
    if (node.codes.length > 0) return node.codes
    return see === undefined || left === 0 ? [] : follow(see, left)
  }
  return (node: IndexNode) => codesOf(node)
}
