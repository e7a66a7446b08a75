import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { WorkingCopyStore } from '../../client/workingCopy.js'
import type { User } from '../../encounter/User.js'
import { copyKeyOf } from '../saving/keptForm.js'

/**
 * Where a dialog keeps what is typed into it over a reload or the lock of the tab: beside the working copy of the form, for
 * its user and encounter, and apart from it, since a reason changes no value.
 */
export interface ReasonPlace {
  readonly store: WorkingCopyStore
  readonly key: string
  readonly userId: string
  /** What the dialog is over; undefined for a new encounter. */
  readonly record: EncounterRecord | undefined
}

/** The key of what is kept of a dialog over an encounter. */
export const reasonKeyOf = (
  user: User,
  record: Pick<EncounterRecord, 'id'> | undefined,
  formKey: string | undefined,
): string => `${copyKeyOf(user, record, formKey)}:reason`
