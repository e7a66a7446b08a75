import type { IndexTerm } from './CodeRelease.js'
import type { IndexNode } from './IndexNode.js'
import { createSeeResolver } from './resolveSee.js'

/**
 * Flattens the trees of an index into its terms: each path that leads to a code, once for each of its codes.
 * A reference to another term has its own path and the codes of that term.
 *
 * @param main the main terms of all parts of the index.
 */
export const flattenIndex = (main: readonly IndexNode[]): readonly IndexTerm[] => {
  const codesOf = createSeeResolver(main)
  const terms = new Map<string, IndexTerm>()
  const add = (node: IndexNode, above: string) => {
    const term = above === '' ? node.title : `${above}, ${node.title}`
    for (const code of codesOf(node)) terms.set(`${code} ${term}`, { term, code })
    for (const child of node.children) add(child, term)
  }
  for (const node of main) add(node, '')
  return [...terms.values()]
}
