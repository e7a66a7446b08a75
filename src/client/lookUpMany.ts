import { batchesOf } from '../encounter/batchesOf.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { Directory, DirectoryEntries, DirectoryKind } from './Directory.js'
import type { RequestOptions } from './RequestOptions.js'

/** Concurrent requests to a directory without `getMany`. */
const batchSize = 20

/** Looks up entries in the order of `ids`; undefined for an unknown id. One call if the directory has `getMany`. */
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
  for (const batch of batchesOf(ids, batchSize)) {
    entries.push(...(await Promise.all(batch.map((id) => directory.get(kind, id, options)))))
  }
  return entries
}
