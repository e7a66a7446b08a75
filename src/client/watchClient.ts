import type { Directory } from './Directory.js'
import type { EncounterClient, EncounterRecord } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'

/** What {@link watchClient} tells. */
export interface ClientWatch {
  /** A record as it was read by its id. */
  readonly onRead: (record: EncounterRecord) => void
  /** Records as a list had them. */
  readonly onListed: (records: readonly EncounterRecord[]) => void
  /** A record as it was written. */
  readonly onWritten: (record: EncounterRecord) => void
  /**
   * Why the client or its directory failed, except for conflicts, which the form settles with the user, and what was
   * aborted.
   */
  readonly onError: (error: unknown) => void
}

type Watch = <Answer>(
  answer: () => Promise<Answer>,
  signal: AbortSignal | undefined,
  tell?: (answer: Answer) => void,
) => Promise<Answer>

const watchDirectory = (directory: Directory, watch: Watch): Directory => ({
  search: (kind, text, options) => watch(() => directory.search(kind, text, options), options?.signal),
  get: (kind, id, options) => watch(() => directory.get(kind, id, options), options?.signal),
  ...(directory.getMany && {
    getMany: (kind, ids, options) =>
      watch(async () => (await directory.getMany?.(kind, ids, options)) ?? [], options?.signal),
  }),
  ...(directory.appointments && {
    appointments: (query, options) =>
      watch(async () => (await directory.appointments?.(query, options)) ?? [], options?.signal),
  }),
})

/** A client that does what another does, and tells of it. */
export const watchClient = <Client extends EncounterClient>(
  client: Client,
  { onRead, onListed, onWritten, onError }: ClientWatch,
): Client => {
  const watch: Watch = async (answer, signal, tell) => {
    let answered: Awaited<ReturnType<typeof answer>>
    try {
      answered = await answer()
    } catch (error) {
      const isConflict = error instanceof EncounterClientError && error.kind === 'conflict'
      if (!isConflict && signal?.aborted !== true) onError(error)
      throw error
    }
    tell?.(answered)
    return answered
  }
  const { list, restore, directory } = client
  const watched: Partial<EncounterClient> = {
    get: (id, options) => watch(() => client.get(id, options), options?.signal, onRead),
    create: (encounter, options) => watch(() => client.create(encounter, options), options.signal, onWritten),
    update: (id, encounter, options) =>
      watch(() => client.update(id, encounter, options), options.signal, onWritten),
    transition: (id, change, options) =>
      watch(() => client.transition(id, change, options), options.signal, onWritten),
    mark: (id, change, options) => watch(() => client.mark(id, change, options), options.signal, onWritten),
    history: (id, options) => watch(() => client.history(id, options), options?.signal),
    ...(list && {
      list: (query, options) =>
        watch(
          () => list.call(client, query, options),
          options?.signal,
          ({ records }) => onListed(records),
        ),
    }),
    ...(restore && {
      restore: (backup, options) => watch(() => restore.call(client, backup, options), options?.signal),
    }),
    ...(client.subscribe && { subscribe: (onChange) => client.subscribe?.(onChange) ?? (() => undefined) }),
    ...(directory && { directory: watchDirectory(directory, watch) }),
  }
  // What a client has beside these stays as it is.
  return Object.assign(Object.create(client), watched)
}
