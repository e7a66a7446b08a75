import { type FactsSource, factsMaxAge, type KnownFacts, lookUpFacts } from './lookUpFacts.js'
import type { Reference, ReferenceFacts, ReferenceKind } from './references.js'

/** A cache of facts about references. */
export interface FactsCache {
  /** Returns facts about references. Looks up those that are unknown or too old. */
  readonly load: (references: readonly Reference[]) => Promise<KnownFacts>
}

/**
 * Delay in ms before an unavailable directory is asked again: otherwise thousands of encounters wait for it, batch by
 * batch.
 */
const retryDelay = 1000

type Cached<K extends ReferenceKind> = Map<
  string,
  { readonly facts: ReferenceFacts[K] | null; readonly at: number }
>

/**
 * Creates a {@link FactsCache}.
 *
 * @param now Clock in ms.
 */
export const createFactsCache = (source: FactsSource, now: () => number): FactsCache => {
  const cached: { readonly [K in ReferenceKind]: Cached<K> } = {
    patient: new Map(),
    provider: new Map(),
    appointment: new Map(),
  }
  const failedAt = new Map<ReferenceKind, number>()

  /** Whether a time span has passed. True if the clock was set back, which makes the age unknown. */
  const isOver = (since: number | undefined, length: number): boolean => {
    const age = since === undefined ? length : now() - since
    return age >= length || age < 0
  }

  const isWanted = ({ kind, id }: Reference): boolean =>
    isOver(cached[kind].get(String(id))?.at, factsMaxAge) && isOver(failedAt.get(kind), retryDelay)

  /** The known facts of these references, including the new response. */
  const take = <K extends ReferenceKind>(
    kind: K,
    references: readonly Reference[],
    answer: KnownFacts,
  ): ReadonlyMap<string, ReferenceFacts[K] | null> => {
    const known = new Map<string, ReferenceFacts[K] | null>(answer[kind])
    const at = now()
    for (const [id, facts] of known) cached[kind].set(id, { facts, at })
    for (const reference of references) {
      const id = String(reference.id)
      const before = reference.kind === kind ? cached[kind].get(id) : undefined
      if (before && !isOver(before.at, factsMaxAge)) known.set(id, before.facts)
    }
    return known
  }

  return {
    load: async (references) => {
      const asked = references.filter(isWanted)
      const answer = await lookUpFacts(source, asked)
      for (const { kind } of asked) if (answer[kind].size === 0) failedAt.set(kind, now())
      return {
        patient: take('patient', references, answer),
        provider: take('provider', references, answer),
        appointment: take('appointment', references, answer),
      }
    },
  }
}
