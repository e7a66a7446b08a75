import { type Dictionary, isDictionary } from '../isDictionary.js'
import { fixedValue } from './branchLabels.js'
import type { Making } from './Making.js'

const typeName = (value: unknown): string => {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** How much a branch has in common with data. */
const likeness = (branch: unknown, data: unknown, { flatten }: Making): number => {
  const flat = flatten(branch)
  const schema: Dictionary = isDictionary(flat.schema) ? flat.schema : {}
  if (!isDictionary(data)) {
    const types = flat.types.map((type) => (type === 'integer' ? 'number' : type))
    return types.includes(typeName(data)) ? 1 : 0
  }
  const properties = isDictionary(schema.properties) ? schema.properties : {}
  let points = 0
  for (const [name, property] of Object.entries(properties)) {
    if (!Object.hasOwn(data, name)) continue
    const inner = flatten(property).schema
    const fixed = isDictionary(inner) ? fixedValue(inner) : undefined
    points +=
      fixed === undefined ? 1 : JSON.stringify(fixed.value) === JSON.stringify(data[name]) ? 100 : -100
  }
  return points
}

/** The branch that data fits; of several the one that has most of its properties, and where none does the most alike. */
export const pickBranch = (
  branches: readonly unknown[],
  data: unknown,
  making: Making,
): number | undefined => {
  if (data === undefined) return undefined
  const fitting = branches.map((branch) => making.accepts(branch, data))
  const someFit = fitting.includes(true)
  let best: { readonly index: number; readonly points: number } | undefined
  for (const [index, branch] of branches.entries()) {
    if (someFit && !fitting[index]) continue
    const points = likeness(branch, data, making)
    if ((someFit || points > 0) && points > (best?.points ?? Number.NEGATIVE_INFINITY))
      best = { index, points }
  }
  return best?.index
}
