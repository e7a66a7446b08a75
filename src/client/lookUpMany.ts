import type { EncounterId } from '../encounter/Encounter.js'
import type { Directory, DirectoryEntries, DirectoryKind } from './Directory.js'
import type { RequestOptions } from './RequestOptions.js'

/** How many entries are asked for at once where the directory takes one id at a time. */
const atOnce = 20

/**
 * The entries of these ids, in their order: undefined where there is none. Asks for all in one call where the directory
 * can tell many.
 */
export const lookUpMany = async <K extends DirectoryKind>(
  directory: Directory,
  kind: K,
  ids: readonly EncounterId[],
  options: RequestOptions = {},
): Promise<readonly (DirectoryEntries[K] | undefined)[]> => {
  if (directory.getMany) {
    const entries = await directory.getMany(kind, ids, options)
    return ids.map((_, position) => entries[position])
  }
  const entries: (DirectoryEntries[K] | undefined)[] = []
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce)
    entries.push(...(await Promise.all(some.map((id) => directory.get(kind, id, options)))))
  }
  return entries
}
