import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterEvent } from '../EncounterClient.js'
import type { StoredResources } from './mapping/planBundle.js'

/** How long a write may go over what was read to plan it, in ms: as long as its checks take. */
const usedFor = 10_000

/** Encounters that are remembered. */
const mostKnown = 50

/** The history of an encounter, and the version whose history it is. */
interface KnownEvents {
  readonly version: string
  readonly events: readonly EncounterEvent[]
}

/** What was last read of encounters. A read never takes it for what there is now. */
export interface KnownEncounters {
  /** Keeps what was read to plan a write, for that write alone. */
  remember(id: EncounterId, stored: StoredResources): void
  /** What was read to plan this write, once: its If-Match finds what others have changed since. */
  take(id: EncounterId): StoredResources | undefined
  /** The history of a version, if it is remembered. */
  events(id: EncounterId, version: string): readonly EncounterEvent[] | undefined
  rememberEvents(id: EncounterId, known: KnownEvents): void
}

/** Drops the oldest entries of a map. */
const limit = (map: Map<string, unknown>) => {
  for (const name of map.keys()) {
    if (map.size <= mostKnown) return
    map.delete(name)
  }
}

/** Creates {@link KnownEncounters}. */
export const createKnownEncounters = (now: () => number = Date.now): KnownEncounters => {
  const resources = new Map<string, { readonly stored: StoredResources; readonly at: number }>()
  const histories = new Map<string, KnownEvents>()
  return {
    remember: (id, stored) => {
      resources.delete(String(id))
      resources.set(String(id), { stored, at: now() })
      limit(resources)
    },
    take: (id) => {
      const known = resources.get(String(id))
      resources.delete(String(id))
      return known !== undefined && now() - known.at < usedFor ? known.stored : undefined
    },
    events: (id, version) => {
      const known = histories.get(String(id))
      return known?.version === version ? known.events : undefined
    },
    rememberEvents: (id, known) => {
      histories.delete(String(id))
      histories.set(String(id), known)
      limit(histories)
    },
  }
}
