import type { EncounterClient, EncounterRecord } from '../client/EncounterClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'

/** What {@link watchClient} tells. */
export interface ClientWatch {
  /** A record as it was read. */
  readonly onRead?: (record: EncounterRecord) => void
  /** A record as it was written. */
  readonly onWritten: (record: EncounterRecord) => void
  /** Why the client refused something, except for conflicts, which the form settles with the user. */
  readonly onError: (error: unknown) => void
}

/** A client that does what another does, and tells of it. */
export const watchClient = (
  client: EncounterClient,
  { onRead, onWritten, onError }: ClientWatch,
): EncounterClient => {
  const watch = async <Answer>(answer: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> => {
    try {
      return await answer()
    } catch (error) {
      const isConflict = error instanceof EncounterClientError && error.kind === 'conflict'
      if (!isConflict && signal?.aborted !== true) onError(error)
      throw error
    }
  }
  const watchRecord = async (
    answer: () => Promise<EncounterRecord>,
    tell: ClientWatch['onRead'],
    signal?: AbortSignal,
  ) => {
    const record = await watch(answer, signal)
    tell?.(record)
    return record
  }
  const { directory, supports } = client
  return {
    get: (id, options) => watchRecord(() => client.get(id, options), onRead, options?.signal),
    create: (encounter, options) =>
      watchRecord(() => client.create(encounter, options), onWritten, options.signal),
    update: (id, encounter, options) =>
      watchRecord(() => client.update(id, encounter, options), onWritten, options.signal),
    transition: (id, change, options) =>
      watchRecord(() => client.transition(id, change, options), onWritten, options.signal),
    mark: (id, change, options) =>
      watchRecord(() => client.mark(id, change, options), onWritten, options.signal),
    history: (id, options) => watch(() => client.history(id, options), options?.signal),
    ...(client.subscribe && { subscribe: (onChange) => client.subscribe?.(onChange) ?? (() => undefined) }),
    ...(client.restore && {
      restore: (backup, options) =>
        watch(async () => (await client.restore?.(backup, options)) ?? [], options?.signal),
    }),
    ...(directory && { directory }),
    supports,
  }
}
