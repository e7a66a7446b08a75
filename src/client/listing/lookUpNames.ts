import type { EncounterId } from '../../encounter/Encounter.js'
import type { Directory } from '../Directory.js'

/** How many are asked for at once where the directory takes one id at a time. */
const AT_ONCE = 20

/** The names of these ids, in their order; undefined for one that the directory does not know. */
export const lookUpNames = async (
  directory: Directory,
  kind: 'patient' | 'provider',
  ids: readonly EncounterId[],
  signal: AbortSignal | undefined,
): Promise<readonly (string | undefined)[]> => {
  const options = signal ? { signal } : {}
  if (directory.getMany) {
    const entries = await directory.getMany(kind, ids, options)
    return ids.map((_, position) => entries[position]?.name)
  }
  const names: (string | undefined)[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    const entries = await Promise.all(some.map((id) => directory.get(kind, id, options)))
    names.push(...entries.map((entry) => entry?.name))
  }
  return names
}
