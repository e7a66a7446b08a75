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
import { listOf, referenceTo, textOf } from './mapping/readJson.js'
import { encounterOfTask, isTaskInUse, readTask, taskOf } from './mapping/taskResource.js'
import { type FhirServer, token } from './server/createFhirServer.js'

const tell = tellerOf('fhir', words)

/** Encounters whose children are read with one search. */
const encountersAtOnce = 50

/** Reads encounters with their children. */
export interface ResourceReader {
  /** The Encounter with a number; undefined where there is none. */
  findEncounter(id: EncounterId, signal?: AbortSignal): Promise<Dictionary | undefined>
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

/** Creates a {@link ResourceReader}. */
export const createResourceReader = (server: FhirServer, { systems }: FhirContext): ResourceReader => {
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

  const withChildren: ResourceReader['withChildren'] = async (read, signal) => {
    const found: Dictionary[] = []
    for (const batch of batchesOf(read, encountersAtOnce)) {
      found.push(...(await childrenOf(batch.map(referenceTo), signal)))
    }
    for (const type of ['Condition', 'ChargeItem'] as const) {
      const ids = missingOf(read, found).flatMap((reference) =>
        reference?.startsWith(`${type}/`) ? [reference.slice(type.length + 1)] : [],
      )
      for (const batch of batchesOf(ids, encountersAtOnce)) {
        found.push(...(await server.searchAll(type, [['_id', batch.join(',')]], signal)))
      }
    }
    return read.map((encounter) => {
      const parent = referenceTo(encounter)
      const own = found.filter((child) => parentOf(child) === parent)
      return {
        encounter,
        children: own.filter(({ resourceType }) => resourceType !== 'Task'),
        tasks: own.filter((resource) => resource.resourceType === 'Task' && isTaskInUse(resource)),
      }
    })
  }

  return {
    findEncounter: async (id, signal) => {
      const found = await server.searchAll(
        'Encounter',
        [['identifier', token(systems.encounter, String(id))]],
        signal,
      )
      // A server may fold case, and one that ignores the parameter would answer with every encounter.
      const [encounter, another] = found.filter((resource) =>
        listOf(resource, 'identifier').some(
          ({ system, value }) => system === systems.encounter && value === String(id),
        ),
      )
      if (another !== undefined) throw new EncounterClientError('invalid', tell('severalEncounters', id))
      return encounter
    },
    encounters,
    withChildren,
  }
}
