import type { Task } from 'fhir/r4.js'
import { isVoid } from '../../../encounter/workflow.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import { openReturnOf } from '../../changes/returned.js'
import type { EncounterRecord } from '../../EncounterClient.js'
import { fhirDateOf } from './children.js'
import type { FhirContext } from './FhirContext.js'
import { billingTask, extensionUrls, ownSystems, returnedMark } from './names.js'
import { listOf, partOf, textOf } from './readJson.js'
import { type FoundReferences, referenceOf, subjectOf } from './references.js'
import { keyExtension, keyOf, stampOf, type WriteStamp } from './stamp.js'

const taskStatus = (
  status: string,
  { workflow }: FhirContext,
): 'requested' | 'in-progress' | 'completed' | 'cancelled' => {
  if (isVoid(workflow, status)) return 'cancelled'
  if (status === workflow.initial) return 'requested'
  return workflow.statuses.find((known) => known.status === status)?.readOnly === true
    ? 'completed'
    : 'in-progress'
}

/** The task that stands for an encounter in the work list, with its billing status. */
export const taskResource = (
  { encounter, marks }: Pick<EncounterRecord, 'encounter' | 'marks'>,
  stamp: WriteStamp,
  found: FoundReferences,
  parent: string,
  context: FhirContext,
): Task => {
  const status = stamp.status ?? context.workflow.initial
  const owner = referenceOf('provider', encounter, found, context)
  const date = fhirDateOf(encounter, context)
  return {
    resourceType: 'Task',
    extension: [keyExtension(stamp.key)],
    status: taskStatus(status, context),
    businessStatus: {
      coding: [
        { system: ownSystems.status, code: status },
        ...(openReturnOf({ ...(marks && { marks }) }) === undefined
          ? []
          : [{ system: ownSystems.mark, code: returnedMark }]),
      ],
      text: status,
    },
    intent: 'order',
    code: { coding: [{ system: ownSystems.task, code: billingTask }] },
    focus: { reference: parent },
    for: subjectOf(encounter, found, context),
    encounter: { reference: parent },
    ...(date === undefined ? undefined : { executionPeriod: { start: date, end: date } }),
    lastModified: stamp.at,
    ...(owner === undefined ? undefined : { owner }),
  }
}

/** A task of the server as the next write leaves it: what others have added to it stays. */
export const taskAfter = (before: Dictionary, next: Task): Dictionary => {
  const { owner: _owner, executionPeriod: _period, ...others } = before
  const extensions = listOf(before, 'extension').filter(({ url }) => url !== extensionUrls.key)
  return { ...others, ...next, extension: [...(next.extension ?? []), ...extensions] }
}

/** A task that stands beside another one of its encounter: no list finds it by a status. */
export const retiredTask = ({ businessStatus: _, ...task }: Dictionary): Dictionary => ({
  ...task,
  status: 'entered-in-error',
})

/** The task of an encounter among those that stand for it: that of its last write, where there is one. */
export const taskOf = (encounter: Dictionary, tasks: readonly Dictionary[]): Dictionary | undefined => {
  const key = stampOf(encounter)?.key
  return tasks.find((task) => key !== undefined && keyOf(task) === key) ?? tasks[0]
}

/** What a task says of its encounter. */
export interface ReadTask {
  /** The key of the write that wrote it. */
  readonly key: string | undefined
  readonly status: string | undefined
  readonly versionId: string | undefined
}

/** Reads the write and the billing status of a task. */
export const readTask = (task: Dictionary): ReadTask => ({
  key: keyOf(task),
  status: textOf(
    listOf(partOf(task, 'businessStatus'), 'coding').find(({ system }) => system === ownSystems.status),
    'code',
  ),
  versionId: textOf(task.meta, 'versionId'),
})

/** Whether a resource is a task of the kind that stands for an encounter. */
export const isBillingTask = ({ resourceType, code }: Dictionary): boolean =>
  resourceType === 'Task' &&
  listOf(code, 'coding').some((coding) => coding.system === ownSystems.task && coding.code === billingTask)

/** Whether a task stands for its encounter. */
export const isTaskInUse = ({ status }: Dictionary): boolean => status !== 'entered-in-error'

/** The encounter that a task stands for, `Encounter/id`. */
export const encounterOfTask = (task: Dictionary): string | undefined =>
  textOf(task.focus, 'reference') ?? textOf(task.encounter, 'reference')
