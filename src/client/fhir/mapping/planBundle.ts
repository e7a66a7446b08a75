import type { Task } from 'fhir/r4.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import type { EncounterEvent, EncounterRecord } from '../../EncounterClient.js'
import { type Child, childrenOf, isRetired, retired, signatureOf } from './children.js'
import { encounterResource, keysOf } from './encounterResource.js'
import type { FhirContext } from './FhirContext.js'
import { provenanceResource } from './provenanceResource.js'
import { childReferencesOf } from './readEncounter.js'
import { referenceTo, textOf } from './readJson.js'
import type { FoundReferences } from './references.js'
import { keyOf, type WriteStamp } from './stamp.js'
import { retiredTask, taskAfter, taskOf, taskResource } from './taskResource.js'

/** An Encounter and its children as they are on the server. */
export interface StoredResources {
  readonly encounter: Dictionary
  /** Its Conditions and ChargeItems, among them those of other systems and of writes that came to no end. */
  readonly children: readonly Dictionary[]
  /** Its billing tasks: one, none before its first write has come to its end, or two where two writes have made one. */
  readonly tasks: readonly Dictionary[]
}

/** A write to be sent. */
export interface PlannedWrite {
  readonly record: EncounterRecord
  /** The entries that it adds to the history: one, or all of a backup. */
  readonly events: readonly EncounterEvent[]
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

/** Writes over a resource as it was read: what someone else has made of it since is a conflict. */
const put = (resource: Dictionary): BundleEntry => {
  const versionId = textOf(resource.meta, 'versionId')
  return {
    resource,
    request: {
      method: 'PUT',
      url: referenceTo(resource),
      ...(versionId === undefined ? undefined : { ifMatch: `W/"${versionId}"` }),
    },
  }
}

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

/** The states of a charge that follow the encounter's. Any other, such as billed, is for whoever gave it. */
const movedStatuses: readonly unknown[] = ['planned', 'billable', 'aborted']

/** The children that no longer count, as they are to be written. */
const retiredChildren = (
  matched: ReturnType<typeof matchChildren>,
  { children }: StoredResources,
  mayRetire: (child: Dictionary) => boolean,
): readonly Dictionary[] => {
  const kept = new Set(matched.map(({ reference }) => reference))
  return children
    .filter((child) => keyOf(child) !== undefined && !kept.has(referenceTo(child)) && !isRetired(child))
    .filter(mayRetire)
    .map(retired)
}

/** The charges whose state follows the encounter's, as they are to be written. */
const movedCharges = (matched: ReturnType<typeof matchChildren>): readonly Dictionary[] =>
  matched.flatMap(({ child, known }) =>
    known === undefined ||
    child.resourceType !== 'ChargeItem' ||
    known.status === child.status ||
    !movedStatuses.includes(known.status)
      ? []
      : [{ ...known, status: child.status }],
  )

/** The tasks of an encounter, as they are to be written: one stands for it. */
const writtenTasks = ({ encounter, tasks }: StoredResources, nextTask: Task): readonly Dictionary[] => {
  const task = taskOf(encounter, tasks)
  const surplus = tasks.filter((one) => one !== task).map(retiredTask)
  return task === undefined ? surplus : [...surplus, taskAfter(task, nextTask)]
}

type WrittenParts = Pick<PlannedWrite, 'record' | 'stamp' | 'found' | 'before' | 'newUrn'>

const matchAll = ({ record, stamp, found, before, newUrn }: WrittenParts, context: FhirContext) => {
  const { encounter } = record
  const parent = referenceTo(before.encounter)
  const wanted = childrenOf({ encounter, found, parent, stamp, context })
  return {
    parent,
    conditions: matchChildren(wanted.conditions, before, newUrn),
    chargeItems: matchChildren(wanted.chargeItems, before, newUrn),
    nextTask: taskResource(record, stamp, found, parent, context),
  }
}

const transaction = (entry: readonly BundleEntry[]): TransactionBundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry,
})

/**
 * Plans the transaction of a write. What is new comes first and the Encounter after it, so that a server that stops
 * half-way leaves the encounter as it was: only what the Encounter names counts. The children that no longer count follow,
 * and the task as the last of all, so that its key says that nothing was left behind; else a retry or the next write catches
 * up on it.
 */
export const planBundle = (write: PlannedWrite, context: FhirContext): TransactionBundle => {
  const { record, events, stamp, found, before, newUrn } = write
  const { parent, conditions, chargeItems, nextTask } = matchAll(write, context)
  const matched = [...conditions, ...chargeItems]
  const byReference = new Map([
    ...before.children.map((child): [string, Dictionary] => [referenceTo(child), child]),
    ...matched.map(({ reference, child, known }): [string, Dictionary] => [reference, known ?? { ...child }]),
  ])
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
    ...events.map((event, at) =>
      post(provenanceResource(event, stamp, parent, stamp.number - events.length + 1 + at), newUrn()),
    ),
    ...(before.tasks.length === 0 ? [post(nextTask, newUrn())] : []),
    { resource, request: { method: 'PUT', url: parent, ifMatch: `W/"${versionId}"` } },
    // A child of a write that came to no end counts for whoever reads Conditions or ChargeItems alone.
    ...[
      ...retiredChildren(matched, before, () => true),
      ...movedCharges(matched),
      ...writtenTasks(before, nextTask),
    ].map(put),
  ])
}

/**
 * Whether no write to come can name a child that the Encounter does not name: it is of a write that the Encounter knows, or
 * older than the Encounter, whose If-Match refuses every write that was begun before.
 */
const isLeft =
  (encounter: Dictionary) =>
  (child: Dictionary): boolean => {
    if (keysOf(encounter).includes(keyOf(child) ?? '')) return true
    const [made, written] = [child, encounter].map(({ meta }) =>
      Date.parse(textOf(meta, 'lastUpdated') ?? ''),
    )
    return made !== undefined && written !== undefined && made < written
  }

/**
 * Plans what a write that stopped after its Encounter has left to do; undefined where it came to its end. It has no Encounter
 * whose If-Match could stop it: a write that is on its way keeps the children that it has just made.
 */
export const planCatchUp = (write: WrittenParts, context: FhirContext): TransactionBundle | undefined => {
  const { conditions, chargeItems, nextTask } = matchAll(write, context)
  const matched = [...conditions, ...chargeItems]
  const { before, stamp, newUrn } = write
  const task = taskOf(before.encounter, before.tasks)
  const gone = retiredChildren(matched, before, isLeft(before.encounter))
  // The task of a first write is made before its Encounter, and says nothing of what an earlier attempt has left.
  const isLast = task !== undefined && keyOf(task) === stamp.key
  const entries = [
    ...(task === undefined ? [post(nextTask, newUrn())] : []),
    ...(isLast ? gone : [...gone, ...movedCharges(matched), ...writtenTasks(before, nextTask)]).map(put),
  ]
  return entries.length === 0 ? undefined : transaction(entries)
}
