import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { FhirContext } from './mapping/FhirContext.js'
import { billingTask, ownSystems } from './mapping/names.js'
import type { StoredResources } from './mapping/planBundle.js'
import { childReferencesOf, type ReadRecord, recordOf } from './mapping/readEncounter.js'
import { identifierIn, listOf, referenceTo, textOf } from './mapping/readJson.js'
import { keyOf, stampOf } from './mapping/stamp.js'
import { encounterOfTask, isBillingTask, isTaskInUse, readTask, taskOf } from './mapping/taskResource.js'
import { type FhirServer, type SearchParameters, token } from './server/createFhirServer.js'
import { type Including, revincludes } from './server/readIncluding.js'

const tell = tellerOf('fhir', words)

/** Encounters whose children are read with one search. */
const encountersAtOnce = 50

/** Where a server adds as many resources to an Encounter or more, some may be missing: servers cut off at 100 and above. */
const mostIncluded = 90

/** What one search for an Encounter has found. */
export interface FoundEncounter {
  /** The one with the number that was asked for. */
  readonly byId?: StoredResources
  /** The one with the key that was asked for. */
  readonly byKey?: StoredResources
}

/** Reads encounters with their children. */
export interface ResourceReader {
  /** Whether an Encounter has a number. Rejects where several have it. */
  isTaken(id: EncounterId, signal?: AbortSignal): Promise<boolean>
  /** The Encounters with a number and with the key of a write, of which either may be left out. */
  find(
    wanted: { readonly id?: EncounterId | undefined; readonly key?: string },
    signal?: AbortSignal,
  ): Promise<FoundEncounter>
  /** The Encounters with these references, in no order. */
  encounters(references: readonly string[], signal?: AbortSignal): Promise<readonly Dictionary[]>
  /** Encounters with their children and tasks, in the same order. */
  withChildren(encounters: readonly Dictionary[], signal?: AbortSignal): Promise<readonly StoredResources[]>
}

/** The record of an Encounter and its children. */
export const readStored = (
  { encounter, children, tasks }: StoredResources,
  context: FhirContext,
): ReadRecord => {
  const byReference = new Map(children.map((child) => [referenceTo(child), child]))
  const task = taskOf(encounter, tasks)
  return recordOf(encounter, (reference) => byReference.get(reference), task && readTask(task), context)
}

const parentOf = (child: Dictionary): string | undefined =>
  child.resourceType === 'Task'
    ? encounterOfTask(child)
    : textOf(child.resourceType === 'ChargeItem' ? child.context : child.encounter, 'reference')

/**
 * Creates a {@link ResourceReader}.
 *
 * @param including Whether the server adds to an Encounter what refers to it, where it is asked to.
 */
export const createResourceReader = (
  server: FhirServer,
  { systems }: FhirContext,
  including: Including = 'unknown',
): ResourceReader => {
  let includes = including

  const encounters: ResourceReader['encounters'] = async (references, signal) => {
    const found: Dictionary[] = []
    for (const batch of batchesOf([...new Set(references)], encountersAtOnce)) {
      const ids = batch.map((reference) => reference.slice(reference.lastIndexOf('/') + 1)).join(',')
      found.push(...(await server.searchAll('Encounter', [['_id', ids]], signal)))
    }
    return found
  }

  const childrenOf = async (parents: readonly string[], signal: AbortSignal | undefined) => {
    const list = parents.join(',')
    const found = await Promise.all([
      server.searchAll('Condition', [['encounter', list]], signal),
      server.searchAll('ChargeItem', [['context', list]], signal),
      server.searchAll(
        'Task',
        [
          ['code', token(ownSystems.task, billingTask)],
          ['encounter', list],
        ],
        signal,
      ),
    ])
    return found.flat()
  }

  /** Children that the Encounters name and no search has found: its index may lag behind. */
  const missingOf = (read: readonly Dictionary[], found: readonly Dictionary[]) => {
    const known = new Set(found.map(referenceTo))
    return read
      .flatMap((encounter) => Object.values(childReferencesOf(encounter)).flat())
      .filter((reference) => reference !== undefined && !known.has(reference))
  }

  const assemble = async (
    read: readonly Dictionary[],
    children: readonly Dictionary[],
    signal: AbortSignal | undefined,
  ): Promise<readonly StoredResources[]> => {
    const found = [...children]
    for (const type of ['Condition', 'ChargeItem'] as const) {
      const ids = missingOf(read, found).flatMap((reference) =>
        reference?.startsWith(`${type}/`) ? [reference.slice(type.length + 1)] : [],
      )
      for (const batch of batchesOf(ids, encountersAtOnce)) {
        found.push(...(await server.searchAll(type, [['_id', batch.join(',')]], signal)))
      }
    }
    // A list that changes while it is read may show one of it twice.
    const once = [...new Map(found.map((child) => [referenceTo(child), child])).values()]
    return read.map((encounter) => {
      const parent = referenceTo(encounter)
      // What a server adds to a search, or answers it with, may be of another encounter.
      const { conditions } = childReferencesOf(encounter)
      const isNamed = (child: Dictionary) =>
        keyOf(child) === undefined && conditions.includes(referenceTo(child))
      // A Condition of another system, such as one of a list of problems, need not name an encounter.
      const own = once.filter((child) => parentOf(child) === parent || isNamed(child))
      return {
        encounter,
        children: own.filter(({ resourceType }) => resourceType !== 'Task'),
        tasks: own.filter((resource) => isBillingTask(resource) && isTaskInUse(resource)),
      }
    })
  }

  const withChildren: ResourceReader['withChildren'] = async (read, signal) => {
    const found: Dictionary[] = []
    for (const batch of batchesOf(read, encountersAtOnce)) {
      found.push(...(await childrenOf(batch.map(referenceTo), signal)))
    }
    return assemble(read, found, signal)
  }

  /** Whether the task of each Encounter that was written to its end is there, and nothing may have been cut off. */
  const isWhole = (read: readonly Dictionary[], included: readonly Dictionary[]) =>
    includes === 'declared' &&
    included.length < mostIncluded &&
    read.every(
      (encounter) =>
        stampOf(encounter) === undefined ||
        included.some((one) => isBillingTask(one) && encounterOfTask(one) === referenceTo(encounter)),
    )

  const isChild = ({ resourceType }: Dictionary) =>
    resourceType === 'Condition' || resourceType === 'ChargeItem' || resourceType === 'Task'

  const searchFirst = async (asked: SearchParameters, signal: AbortSignal | undefined) => {
    if (includes === 'no') return server.search('Encounter', asked, signal)
    try {
      const added = revincludes.map((value) => ['_revinclude', value] as const)
      return await server.search('Encounter', [...asked, ...added], signal)
    } catch (error) {
      // A server that knows no `_revinclude` may refuse the whole search.
      if (!(error instanceof EncounterClientError) || error.kind !== 'invalid') throw error
      const page = await server.search('Encounter', asked, signal)
      includes = 'no'
      return page
    }
  }

  const find: ResourceReader['find'] = async ({ id, key }, signal) => {
    const tokens = [
      ...(id === undefined ? [] : [token(systems.encounter, String(id))]),
      ...(key === undefined ? [] : [token(ownSystems.writeKey, key)]),
    ].join(',')
    const first = await searchFirst([['identifier', tokens]], signal)
    const { resources, included } = await server.rest('Encounter', first, signal)
    // A server may fold case, and one that ignores the parameter would answer with every encounter.
    const withIdentifier = (system: string, wanted: string) =>
      resources.filter((resource) =>
        listOf(resource, 'identifier').some((one) => one.system === system && one.value === wanted),
      )
    const byId = id === undefined ? [] : withIdentifier(systems.encounter, String(id))
    if (byId.length > 1) throw new EncounterClientError('invalid', tell('severalEncounters', id ?? ''))
    const byKey = key === undefined ? [] : withIdentifier(ownSystems.writeKey, key).slice(0, 1)
    const read = [...new Map([...byId, ...byKey].map((one) => [referenceTo(one), one])).values()]
    if (read.length === 0) return {}
    const children = included.filter(isChild)
    // Every Encounter that was written to its end has a task: one without shows that the server ignores what it was asked.
    if (children.length > 0) includes = 'declared'
    else if (read.some((one) => stampOf(one) !== undefined)) includes = 'no'
    const stored = isWhole(read, children)
      ? await assemble(read, children, signal)
      : await withChildren(read, signal)
    const storedOf = ([resource]: readonly Dictionary[]) =>
      resource && stored.find(({ encounter }) => referenceTo(encounter) === referenceTo(resource))
    const [numbered, keyed] = [storedOf(byId), storedOf(byKey)]
    return {
      ...(numbered === undefined ? undefined : { byId: numbered }),
      ...(keyed === undefined ? undefined : { byKey: keyed }),
    }
  }

  return {
    isTaken: async (id, signal) => {
      const asked: SearchParameters = [['identifier', token(systems.encounter, String(id))]]
      const found = await server.searchAll('Encounter', asked, signal)
      return found.some((resource) => identifierIn(resource, systems.encounter) === String(id))
    },
    find,
    encounters,
    withChildren,
  }
}
