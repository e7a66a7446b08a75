import { batchesOf } from './batchesOf.js'
import type { EncounterId } from './Encounter.js'
import type { FactsOf, Reference, ReferenceFacts, ReferenceKind } from './references.js'

/** The part of a directory that facts are looked up in. */
export interface FactsSource {
  get<K extends ReferenceKind>(
    kind: K,
    id: EncounterId,
    options?: { readonly signal?: AbortSignal },
  ): Promise<ReferenceFacts[K] | undefined>
  getMany?<K extends ReferenceKind>(
    kind: K,
    ids: readonly EncounterId[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<readonly (ReferenceFacts[K] | undefined)[]>
}

/** Facts by id, as text; null if the directory does not have the id. */
export type KnownFacts = {
  readonly [K in ReferenceKind]: ReadonlyMap<string, ReferenceFacts[K] | null>
}

/**
 * Maximum age of facts in ms: a directory does not announce that an appointment is moved or a birth date corrected.
 */
export const factsMaxAge = 30_000

/** Concurrent requests to a directory without `getMany`. */
const batchSize = 20

/** Looks up the facts of one kind. Failed look-ups are left out. */
const askFor = async <K extends ReferenceKind>(
  source: FactsSource,
  kind: K,
  references: readonly Reference[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, ReferenceFacts[K] | null>> => {
  const wanted = new Map(
    references.flatMap((reference) =>
      reference.kind === kind ? [[String(reference.id), reference.id] as const] : [],
    ),
  )
  const known = new Map<string, ReferenceFacts[K] | null>()
  if (wanted.size === 0) return known
  const options = signal ? { signal } : {}
  const ids = [...wanted.values()]
  if (source.getMany) {
    const found = await source.getMany(kind, ids, options).catch(() => undefined)
    if (found) for (const [position, id] of ids.entries()) known.set(String(id), found[position] ?? null)
    return known
  }
  for (const batch of batchesOf(ids, batchSize)) {
    const found = await Promise.allSettled(batch.map((id) => source.get(kind, id, options)))
    for (const [position, id] of batch.entries()) {
      const answer = found[position]
      if (answer?.status === 'fulfilled') known.set(String(id), answer.value ?? null)
    }
  }
  return known
}

/**
 * Looks up the facts about references that the checks need: each once, those of a kind together. Failed look-ups are
 * left out, which makes their facts unknown.
 */
export const lookUpFacts = async (
  source: FactsSource,
  references: readonly Reference[],
  signal?: AbortSignal,
): Promise<KnownFacts> => {
  const [patient, provider, appointment] = await Promise.all([
    askFor(source, 'patient', references, signal),
    askFor(source, 'provider', references, signal),
    askFor(source, 'appointment', references, signal),
  ])
  return { patient, provider, appointment }
}

/** Adapts looked-up facts to {@link FactsOf}. */
export const factsIn =
  (known: KnownFacts | undefined): FactsOf =>
  (kind, id) =>
    known?.[kind].get(String(id))
