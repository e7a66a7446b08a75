import type { EncounterId } from './Encounter.js'
import type { FactsOf, Reference, ReferenceFacts, ReferenceKind } from './references.js'

/** Where facts are looked up: a directory. */
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

/** Facts by the text of an id: null where the directory does not have it. */
export type KnownFacts = {
  readonly [K in ReferenceKind]: ReadonlyMap<string, ReferenceFacts[K] | null>
}

/**
 * So long facts are taken as they were told, in ms: a directory does not say when an appointment is moved, or a birth
 * date corrected.
 */
export const factsHoldFor = 30_000

/** How many are asked for at once where the directory takes one id at a time. */
const AT_ONCE = 20

/** The facts of one kind. One that could not be looked up is left out. */
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
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    const found = await Promise.allSettled(some.map((id) => source.get(kind, id, options)))
    for (const [position, id] of some.entries()) {
      const answer = found[position]
      if (answer?.status === 'fulfilled') known.set(String(id), answer.value ?? null)
    }
  }
  return known
}

/**
 * Looks up what the checks need to know of references, each once and those of a kind together. What cannot be looked up
 * is left out: it is not known then.
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

/** Reads facts that were looked up. */
export const factsIn =
  (known: KnownFacts | undefined): FactsOf =>
  (kind, id) =>
    known?.[kind].get(String(id))
