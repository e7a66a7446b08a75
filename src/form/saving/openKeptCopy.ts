import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { WorkingCopy, WorkingCopyStore } from '../../client/workingCopy.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { copyKeyOf, type KeptForm, readKeptForm } from './keptForm.js'

/** The working copy of one form and one user. It moves with the form from a new encounter to its record. */
export interface KeptCopy {
  /** The copy that the form starts from; undefined where this user has none that can be restored. */
  readonly found: { readonly copy: WorkingCopy; readonly form: KeptForm } | undefined
  /** Copies that could not be restored, as raw text. */
  readonly setAside: readonly string[]
  discardSetAside(): void
  /** Writes the form's values over the stored record. Returns false where there is no space. */
  write(form: KeptForm, current: EncounterRecord | undefined, createKey: string | undefined): boolean
  remove(): void
}

/** Opens the {@link KeptCopy} of a form. */
export const openKeptCopy = ({
  store,
  user,
  openedId,
  record,
  formKey,
  model,
}: {
  readonly store: WorkingCopyStore | undefined
  readonly user: User
  /** The id that the record was opened with. */
  readonly openedId?: EncounterId | undefined
  readonly record: EncounterRecord | undefined
  readonly formKey: string | undefined
  readonly model: ObjectField
}): KeptCopy => {
  const recordKey = copyKeyOf(user, record, formKey)
  // A copy that was written while the encounter had a provisional id.
  const formerKey =
    record === undefined || openedId === undefined ? recordKey : copyKeyOf(user, { id: openedId }, formKey)
  const ownCopy = store?.read(recordKey)
  const openedKey = ownCopy === undefined ? formerKey : recordKey
  let lastKey = openedKey
  const copy = ownCopy ?? store?.read(openedKey)
  const form = readKeptForm(copy, user.id, model)
  // The next change would overwrite a copy that cannot be restored. Opened again, nothing is left to set aside.
  if (form === undefined && (copy === undefined || copy.userId === user.id)) store?.setAside?.(openedKey)
  return {
    found: copy === undefined || form === undefined ? undefined : { copy, form },
    setAside: store?.readSetAside?.(openedKey) ?? [],
    discardSetAside: () => store?.removeSetAside?.(openedKey),
    write: (values, current, createKey) => {
      if (store === undefined) return true
      // The copy of a missing record stays under its id, which is the open address, until it is saved as a new one.
      const key = copyKeyOf(user, current ?? record, formKey)
      const isWritten = store.write(key, {
        userId: user.id,
        values,
        savedAt: new Date().toISOString(),
        ...(current === undefined ? undefined : { baseVersion: current.version }),
        ...(createKey === undefined ? undefined : { createKey }),
      })
      if (!isWritten) return false
      if (key !== lastKey) store.remove(lastKey)
      lastKey = key
      return true
    },
    remove: () => store?.remove(lastKey),
  }
}
