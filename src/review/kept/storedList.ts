import type { WorkingCopyStore } from '../../client/workingCopy.js'
import type { User } from '../../encounter/User.js'
import { aboutOf, type Transition, type Workflow } from '../../encounter/workflow.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { SelectedPatient } from '../list/useFiltering.js'
import { bulkReasonKeyOf, listKeyOf } from './keptKeys.js'

/** What a user has typed and selected in the list. */
export interface KeptList {
  readonly text: string
  readonly patient: SelectedPatient | undefined
  /** Identifies the filter that the selection belongs to. */
  readonly filter: string
  readonly ids: readonly string[]
}

/** A half-typed reason, and what for. */
export interface KeptBulkReason {
  readonly transition: Transition
  readonly reason: string
}

const readPatient = (value: unknown): SelectedPatient | undefined => {
  const { id, text } = isDictionary(value) ? value : {}
  return (isText(id) || typeof id === 'number') && isText(text) ? { id, text } : undefined
}

/** Reads what the tab keeps of this user's list; undefined where there is nothing. */
export const readKeptList = (store: WorkingCopyStore, user: User): KeptList | undefined => {
  const copy = store.read(listKeyOf(user))
  if (copy?.userId !== user.id || !isDictionary(copy.values)) return undefined
  const { text, patient, filter, ids } = copy.values
  if (!isText(text) || !isText(filter) || !Array.isArray(ids)) return undefined
  return { text, patient: readPatient(patient), filter, ids: ids.filter(isText) }
}

/** Keeps a list; one with nothing typed and nothing selected is none. */
export const writeKeptList = (store: WorkingCopyStore, user: User, list: KeptList): void => {
  const { text, patient, ids } = list
  if (text === '' && patient === undefined && ids.length === 0) store.remove(listKeyOf(user))
  else store.write(listKeyOf(user), { userId: user.id, values: list, savedAt: new Date().toISOString() })
}

/** Reads the reason that this user had half typed for a bulk run. */
export const readBulkReason = (
  store: WorkingCopyStore,
  user: User,
  { transitions }: Workflow,
): KeptBulkReason | undefined => {
  const copy = store.read(bulkReasonKeyOf(user))
  if (copy?.userId !== user.id || !isDictionary(copy.values)) return undefined
  const { about, reason } = copy.values
  const transition = transitions.find(
    (row) => aboutOf(row) === about && user.capabilities.includes(row.capability),
  )
  return transition === undefined || !isText(reason) ? undefined : { transition, reason }
}
