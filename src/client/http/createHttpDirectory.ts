import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { AppointmentEntry, Directory, DirectoryEntries, DirectoryKind } from '../Directory.js'
import type { RequestOptions } from '../RequestOptions.js'
import { isAbsentOr, isId } from '../storedShapes.js'
import { unlessAborted } from '../unlessAborted.js'
import type { Requester } from './createRequester.js'

/** A directory that also learns the entries that come with a page of a list, as it learns those that it finds. */
export interface HttpDirectory {
  readonly directory: Directory
  learn<K extends DirectoryKind>(kind: K, entries: readonly DirectoryEntries[K][]): void
}

/** Entries of one request: what the server accepts at once. */
const mostAtOnce = 500

/** How long an entry that came with a list or a search stands for one that is asked for, in ms. */
const freshFor = 30_000

const isNamed = (value: unknown) => isDictionary(value) && isId(value.id) && isText(value.name)

const isAppointment = (value: unknown): value is AppointmentEntry =>
  isDictionary(value) &&
  isId(value.id) &&
  isId(value.patientId) &&
  isId(value.providerId) &&
  isText(value.date) &&
  isAbsentOr(value.time, isText)

/** Tests of the shape of an entry. */
const shapes: {
  readonly [K in DirectoryKind]: (value: unknown) => value is DirectoryEntries[K]
} = {
  patient: (value): value is DirectoryEntries['patient'] =>
    isNamed(value) && isDictionary(value) && isAbsentOr(value.birthDate, isText),
  provider: (value): value is DirectoryEntries['provider'] => isNamed(value),
  appointment: isAppointment,
}

/** Whether an answer holds a list of entries. */
export const isEntriesOf =
  <K extends DirectoryKind>(kind: K) =>
  (value: unknown): value is readonly DirectoryEntries[K][] =>
    Array.isArray(value) && value.every((entry) => shapes[kind](entry))

const isAnswerOf =
  <K extends DirectoryKind>(kind: K) =>
  (answer: unknown): answer is { readonly entries: readonly DirectoryEntries[K][] } =>
    isDictionary(answer) && isEntriesOf(kind)(answer.entries)

/** Entries by the text of their id. */
type Found<K extends DirectoryKind> = ReadonlyMap<string, DirectoryEntries[K]>

type Kept<K extends DirectoryKind> = Map<string, { readonly entry: DirectoryEntries[K]; readonly at: number }>

/** Creates the directory of a server. Names are searched for in bodies: nothing of a patient is in an address. */
export const createHttpDirectory = (requester: Requester, now: () => number = Date.now): HttpDirectory => {
  const known: { readonly [K in DirectoryKind]: Kept<K> } = {
    patient: new Map(),
    provider: new Map(),
    appointment: new Map(),
  }

  const learn: HttpDirectory['learn'] = (kind, entries) => {
    const kept: Kept<typeof kind> = known[kind]
    // A bound, so that a page that stays open for weeks does not keep every patient.
    if (kept.size > 10_000) kept.clear()
    for (const entry of entries) kept.set(String(entry.id), { entry, at: now() })
  }

  const recall = <K extends DirectoryKind>(kind: K, id: EncounterId): DirectoryEntries[K] | undefined => {
    const kept: Kept<K> = known[kind]
    const found = kept.get(String(id))
    return found !== undefined && Math.abs(now() - found.at) < freshFor ? found.entry : undefined
  }

  const lookUp = async <K extends DirectoryKind>(kind: K, ids: readonly EncounterId[]): Promise<Found<K>> => {
    const found = new Map<string, DirectoryEntries[K]>()
    for (const batch of batchesOf(ids, mostAtOnce)) {
      const { entries } = await requester.send(
        { method: 'POST', path: '/directory/entries', body: { kind, ids: batch } },
        isAnswerOf(kind),
      )
      for (const entry of entries) found.set(String(entry.id), entry)
    }
    return found
  }

  const asking: { readonly [K in DirectoryKind]: Map<string, Promise<Found<K>>> } = {
    patient: new Map(),
    provider: new Map(),
    appointment: new Map(),
  }

  /** Looks ids up, each of them once at a time: a page asks for one patient from several places as it opens. */
  const ask = <K extends DirectoryKind>(
    kind: K,
    ids: readonly EncounterId[],
  ): readonly Promise<Found<K>>[] => {
    const underWay: Map<string, Promise<Found<K>>> = asking[kind]
    const wanted = ids.filter((id) => !underWay.has(String(id)))
    const shared = ids.flatMap((id) => underWay.get(String(id)) ?? [])
    if (wanted.length === 0) return shared
    // Nobody's signal: others may wait for the answer as well.
    const answer = lookUp(kind, wanted)
    for (const id of wanted) underWay.set(String(id), answer)
    const end = () => {
      for (const id of wanted) underWay.delete(String(id))
    }
    answer.then(end, end)
    return [...shared, answer]
  }

  const getMany = async <K extends DirectoryKind>(
    kind: K,
    ids: readonly EncounterId[],
    options: RequestOptions = {},
  ): Promise<readonly (DirectoryEntries[K] | undefined)[]> => {
    options.signal?.throwIfAborted()
    const missing = [...new Set(ids)].filter((id) => recall(kind, id) === undefined)
    const answers = await unlessAborted(Promise.all(ask(kind, missing)), options.signal)
    const found = new Map(answers.flatMap((answer) => [...answer]))
    return ids.map((id) => found.get(String(id)) ?? recall(kind, id))
  }

  return {
    directory: {
      search: async (kind, text, { signal, limit } = {}) => {
        signal?.throwIfAborted()
        const body = { kind, text, ...(limit === undefined ? undefined : { limit }) }
        const { entries } = await requester.send(
          { method: 'POST', path: '/directory/search', body, signal },
          isAnswerOf(kind),
        )
        // Whoever is chosen of them is looked up next.
        learn(kind, entries)
        return entries
      },
      get: async (kind, id, options) => (await getMany(kind, [id], options))[0],
      getMany,
      appointments: async ({ from, to, providerId }, { signal } = {}) => {
        signal?.throwIfAborted()
        const body = { from, to, ...(providerId === undefined ? undefined : { providerId }) }
        const { entries } = await requester.send(
          { method: 'POST', path: '/directory/appointments', body, signal },
          isAnswerOf('appointment'),
        )
        learn('appointment', entries)
        return entries
      },
    },
    learn,
  }
}
