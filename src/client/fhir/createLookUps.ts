import { batchesOf } from '../../encounter/batchesOf.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { unlessAborted } from '../unlessAborted.js'
import { withoutReplaced } from './directory/entries.js'
import type { FhirSystems } from './FhirClientOptions.js'
import { identifierIn } from './mapping/readJson.js'
import { type ReferenceKind, resourceTypes } from './mapping/references.js'
import { type FhirServer, token } from './server/createFhirServer.js'

/** Identifiers of one search. */
const mostAtOnce = 50

/** How long the one resource with an identifier is taken for it, in ms: as long as the steps of one save need it. */
const sharedFor = 5_000

/** Looks up resources by their identifiers of the configured systems. */
export interface LookUps {
  /** The resources with each identifier, in the order of `values`. */
  find(
    kind: ReferenceKind,
    values: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (readonly Dictionary[])[]>
}

interface SharedLookUp {
  readonly found: Promise<readonly Dictionary[]>
  readonly at: number
}

/**
 * Creates {@link LookUps}. A form, its checks and its save ask for the same people one after the other, so that an answer is
 * shared for some seconds. Only one that names exactly one resource is: a patient who is not there yet, or is there twice, is
 * looked up anew.
 */
export const createLookUps = (
  server: FhirServer,
  systems: FhirSystems,
  now: () => number = Date.now,
): LookUps => {
  const shared = new Map<string, SharedLookUp>()
  const nameOf = (kind: ReferenceKind, value: string) => JSON.stringify([kind, value])

  const search = async (kind: ReferenceKind, values: readonly string[]) => {
    const tokens = values.map((value) => token(systems[kind], value)).join(',')
    const found = await server.searchAll(resourceTypes[kind], [['identifier', tokens]])
    // A server may fold case, and one that ignores the parameter would answer with everybody.
    return new Map(
      values.map((value) => [
        value,
        withoutReplaced(found.filter((one) => identifierIn(one, systems[kind]) === value)),
      ]),
    )
  }

  const share = (kind: ReferenceKind, values: readonly string[]) => {
    const searching = search(kind, values)
    const at = now()
    for (const value of values) {
      const name = nameOf(kind, value)
      const entry: SharedLookUp = { found: searching.then((found) => found.get(value) ?? []), at }
      const forget = () => {
        if (shared.get(name) === entry) shared.delete(name)
      }
      shared.set(name, entry)
      entry.found.then((found) => found.length === 1 || forget(), forget)
    }
  }

  return {
    find: async (kind, values, signal) => {
      for (const [name, { at }] of shared) if (now() - at >= sharedFor) shared.delete(name)
      const missing = [...new Set(values)].filter((value) => !shared.has(nameOf(kind, value)))
      for (const batch of batchesOf(missing, mostAtOnce)) share(kind, batch)
      // Taken before anything is awaited: an entry may be forgotten at any time.
      const finding = values.map((value) => shared.get(nameOf(kind, value))?.found ?? [])
      return unlessAborted(Promise.all(finding), signal)
    },
  }
}
