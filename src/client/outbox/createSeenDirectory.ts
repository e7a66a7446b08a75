import type { EncounterId } from '../../encounter/Encounter.js'
import { createMemoryDirectory } from '../createMemoryDirectory.js'
import type { Directory, DirectoryEntries, DirectoryKind } from '../Directory.js'
import { lookUpMany } from '../lookUpMany.js'
import type { Reach } from './createReach.js'
import type { SeenStore } from './createSeenStore.js'

const isThere = <T>(value: T | undefined): value is T => value !== undefined

/**
 * A directory that answers from what was seen where its server is unavailable. It never tells that there is no such
 * person from what was seen alone: then it is unavailable.
 */
export const createSeenDirectory = (
  directory: Directory,
  reach: Reach,
  openSeen: () => Promise<SeenStore | undefined>,
): Directory => {
  const seenEntries = async <K extends DirectoryKind>(kind: K): Promise<readonly DirectoryEntries[K][]> =>
    (await (await openSeen())?.entries(kind)) ?? []

  const getMany = async <K extends DirectoryKind>(
    kind: K,
    ids: readonly EncounterId[],
    options = {},
  ): Promise<readonly (DirectoryEntries[K] | undefined)[]> =>
    reach.read(
      async () => {
        // Before the server is asked: what is answered after a `clear` leaves nothing on the disk.
        const seen = await openSeen()
        const entries = await lookUpMany(directory, kind, ids, options)
        void seen?.noteEntries(kind, entries.filter(isThere))
        return entries
      },
      async () => {
        const known = new Map((await seenEntries(kind)).map((entry) => [String(entry.id), entry]))
        const found = ids.map((id) => known.get(String(id)))
        return found.every(isThere) ? found : undefined
      },
    )

  const { appointments } = directory
  return {
    search: (kind, text, options) =>
      reach.read(
        async () => {
          const seen = await openSeen()
          const entries = await directory.search(kind, text, options)
          void seen?.noteEntries(kind, entries)
          return entries
        },
        async () => {
          const [patients, providers, visits] = await Promise.all([
            seenEntries('patient'),
            seenEntries('provider'),
            seenEntries('appointment'),
          ])
          const known = createMemoryDirectory({ patients, providers, appointments: visits })
          const found = await known.search(kind, text, options)
          return found.length > 0 ? found : undefined
        },
      ),
    get: (kind, id, options) => getMany(kind, [id], options).then(([entry]) => entry),
    getMany,
    ...(appointments === undefined
      ? undefined
      : {
          appointments: (query, options) => {
            const { from, to, providerId = '' } = query
            const question = JSON.stringify([from, to, String(providerId)])
            return reach.read(
              async () => {
                const seen = await openSeen()
                const entries = await appointments(query, options)
                void seen?.noteEntries('appointment', entries).then(() =>
                  seen.noteAnswer(
                    question,
                    entries.map(({ id }) => id),
                  ),
                )
                return entries
              },
              async () => {
                const ids = await (await openSeen())?.answer(question)
                if (ids === undefined) return undefined
                const known = new Map(
                  (await seenEntries('appointment')).map((entry) => [String(entry.id), entry]),
                )
                const found = ids.map((id) => known.get(String(id)))
                return found.every(isThere) ? found : undefined
              },
            )
          },
        }),
  }
}
