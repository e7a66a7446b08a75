import type { Task } from 'fhir/r4.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import type { EncounterEvent, EncounterRecord } from '../../EncounterClient.js'
import { type Child, childrenOf, isRetired, retired, signatureOf } from './children.js'
import { encounterResource } from './encounterResource.js'
import type { FhirContext } from './FhirContext.js'
import { provenanceResource } from './provenanceResource.js'
import { childReferencesOf } from './readEncounter.js'
import { referenceTo, textOf } from './readJson.js'
import type { FoundReferences } from './references.js'
import { keyOf, type WriteStamp } from './stamp.js'
import { taskAfter, taskResource } from './taskResource.js'

/** An Encounter and its children as they are on the server. */
export interface StoredResources {
  readonly encounter: Dictionary
  /** Its Conditions and ChargeItems, among them those of other systems and of writes that came to no end. */
  readonly children: readonly Dictionary[]
  /** Its billing tasks: one, or none before its first write has come to its end. */
  readonly tasks: readonly Dictionary[]
}

/** A write to be sent. */
export interface PlannedWrite {
  readonly record: EncounterRecord
  readonly event: EncounterEvent
  readonly stamp: WriteStamp
  readonly found: FoundReferences
  readonly before: StoredResources
  /** A new `urn:uuid:`, by which the entries of a transaction refer to each other. */
  readonly newUrn: () => string
}

/** An entry of a transaction. */
export interface BundleEntry {
  readonly fullUrl?: string
  readonly resource: object
  readonly request: { readonly method: 'POST' | 'PUT'; readonly url: string; readonly ifMatch?: string }
}

/** The body of a transaction. */
export interface TransactionBundle {
  readonly resourceType: 'Bundle'
  readonly type: 'transaction'
  readonly entry: readonly BundleEntry[]
}

const post = (resource: { readonly resourceType: string }, fullUrl: string): BundleEntry => ({
  fullUrl,
  resource,
  request: { method: 'POST', url: resource.resourceType },
})

const put = (resource: Dictionary): BundleEntry => ({
  resource,
  request: { method: 'PUT', url: referenceTo(resource) },
})

/** Takes each child from the server where it says the same, and makes the rest. */
const matchChildren = (
  wanted: readonly Child[],
  { encounter, children }: StoredResources,
  newUrn: () => string,
) => {
  const { conditions, chargeItems } = childReferencesOf(encounter)
  const current = new Set([...conditions, ...chargeItems])
  const free = children.filter((child) => current.has(referenceTo(child)) && !isRetired(child))
  return wanted.map((child) => {
    const at = free.findIndex((known) => signatureOf(known) === signatureOf(child))
    const [known] = at < 0 ? [] : free.splice(at, 1)
    return { child, known, reference: known === undefined ? newUrn() : referenceTo(known) }
  })
}

/** What follows the Encounter of a write: its task, the children that no longer count, and the state of its charges. */
const followUps = (
  matched: ReturnType<typeof matchChildren>,
  nextTask: Task,
  { children, tasks: [task] }: StoredResources,
): readonly BundleEntry[] => {
  const kept = new Set(matched.map(({ reference }) => reference))
  // A child of a write that came to no end counts for whoever reads ChargeItems alone.
  const gone = children.filter(
    (child) => keyOf(child) !== undefined && !kept.has(referenceTo(child)) && !isRetired(child),
  )
  const moved = matched.flatMap(({ child, known }) =>
    known === undefined || child.resourceType !== 'ChargeItem' || known.status === child.status
      ? []
      : [{ ...known, status: child.status }],
  )
  return [...(task === undefined ? [] : [taskAfter(task, nextTask)]), ...gone.map(retired), ...moved].map(put)
}

type WrittenParts = Pick<PlannedWrite, 'record' | 'stamp' | 'found' | 'before' | 'newUrn'>

const matchAll = (
  { record: { encounter }, stamp, found, before, newUrn }: WrittenParts,
  context: FhirContext,
) => {
  const parent = referenceTo(before.encounter)
  const wanted = childrenOf({ encounter, found, parent, key: stamp.key, context })
  return {
    parent,
    conditions: matchChildren(wanted.conditions, before, newUrn),
    chargeItems: matchChildren(wanted.chargeItems, before, newUrn),
    nextTask: taskResource(encounter, stamp, found, parent, context),
  }
}

const transaction = (entry: readonly BundleEntry[]): TransactionBundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry,
})

/**
 * Plans the transaction of a write. What is new comes first and the Encounter after it, so that a server that stops
 * half-way leaves the encounter as it was: only what the Encounter names counts. The task and the children that no longer
 * count follow; where they are left behind, a retry or the next write catches up on them.
 */
export const planBundle = (write: PlannedWrite, context: FhirContext): TransactionBundle => {
  const { record, event, stamp, found, before, newUrn } = write
  const { parent, conditions, chargeItems, nextTask } = matchAll(write, context)
  const matched = [...conditions, ...chargeItems]
  const byReference = new Map(
    matched.map(({ reference, child, known }): [string, Dictionary] => [reference, known ?? { ...child }]),
  )
  const versionId = textOf(before.encounter.meta, 'versionId') ?? ''
  const resource = encounterResource(
    {
      record,
      stamp,
      found,
      conditions: conditions.map(({ reference }) => reference),
      chargeItems: chargeItems.map(({ reference }) => reference),
      before: before.encounter,
    },
    (reference) => byReference.get(reference),
    context,
  )
  return transaction([
    ...matched.flatMap(({ child, known, reference }) =>
      known === undefined ? [post(child, reference)] : [],
    ),
    post(provenanceResource(event, stamp, parent), newUrn()),
    ...(before.tasks.length === 0 ? [post(nextTask, newUrn())] : []),
    { resource, request: { method: 'PUT', url: parent, ifMatch: `W/"${versionId}"` } },
    ...followUps(matched, nextTask, before),
  ])
}

/** Plans what a write that stopped after its Encounter has left to do; undefined where it came to its end. */
export const planCatchUp = (write: WrittenParts, context: FhirContext): TransactionBundle | undefined => {
  const { conditions, chargeItems, nextTask } = matchAll(write, context)
  const [task] = write.before.tasks
  if (task !== undefined && keyOf(task) === write.stamp.key) return undefined
  return transaction([
    ...(task === undefined ? [post(nextTask, write.newUrn())] : []),
    ...followUps([...conditions, ...chargeItems], nextTask, write.before),
  ])
}
