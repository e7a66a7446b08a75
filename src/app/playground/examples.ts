/** Loads the text of an example schema. */
export type LoadExample = () => Promise<string>

const files = import.meta.glob<string>('./examples/*.json', { query: '?raw', import: 'default' })

/** "08-observation.json" is "Observation". */
const nameOf = (path: string): string => {
  const [, name = ''] = /\d+-(.*)\.json$/.exec(path) ?? []
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`
}

/** The example schemas by name, in order. */
export const examples: ReadonlyMap<string, LoadExample> = new Map(
  Object.entries(files).map(([path, load]) => [nameOf(path), load] as const),
)
