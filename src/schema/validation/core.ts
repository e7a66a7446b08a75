import { isDictionary } from '../isDictionary.js'
import { apply, type Vocabulary } from './Compiler.js'

/** The references of the core vocabulary. */
export const core: Vocabulary = {
  $ref: (_, schema, { document, node }) => {
    const target = document.refs.get(schema)
    if (!target) return undefined
    const to = node(target.schema, '$ref')
    return (place, run, evaluated) => apply(to, place, run, evaluated)
  },
  $dynamicRef: (_, schema, { document, node }) => {
    const target = document.dynamicRefs.get(schema)
    if (!target) return undefined
    const { anchor, schema: initial } = target
    return (place, run, evaluated) => {
      const outermost =
        anchor === undefined
          ? undefined
          : run.resources().find(({ dynamicAnchors }) => dynamicAnchors.has(anchor))
      const found = outermost?.dynamicAnchors.get(anchor ?? '')
      return apply(node(isDictionary(found) ? found : initial, '$dynamicRef'), place, run, evaluated)
    }
  },
}
