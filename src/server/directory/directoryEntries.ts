import type { DirectoryEntries, DirectoryKind } from '../../client/Directory.js'
import { isEntriesOf } from '../../client/http/createHttpDirectory.js'

/** Whether a value has the shape of an entry of a kind. */
export const isEntry = <K extends DirectoryKind>(kind: K, value: unknown): value is DirectoryEntries[K] =>
  isEntriesOf(kind)([value])
