import { type Dictionary, isDictionary } from './isDictionary.js'

/** Writes `dependencies`, which draft 2020-12 only tolerates, as the two keywords that took its place. */
export const splitDependencies = (schema: Record<string, unknown>): void => {
  const { dependencies, dependentRequired, dependentSchemas } = schema
  if (!isDictionary(dependencies)) return
  const entries = Object.entries(dependencies)
  const join = (wanted: boolean, others: unknown): Dictionary => ({
    ...Object.fromEntries(entries.filter(([, held]) => Array.isArray(held) === wanted)),
    ...(isDictionary(others) ? others : {}),
  })
  schema.dependentRequired = join(true, dependentRequired)
  schema.dependentSchemas = join(false, dependentSchemas)
  delete schema.dependencies
}
