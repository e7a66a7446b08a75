import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { WorkingCopy, WorkingCopyStore } from '../../client/workingCopy.js'
import type { User } from '../../encounter/User.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { copyKeyOf, type KeptForm, readKeptForm } from './keptForm.js'

/** The working copy of one form and one user, which moves with the form from a new encounter to its record. */
export interface KeptCopy {
  /** What was found when the form was opened; undefined where there is none of this user's that can be used. */
  readonly found: { readonly copy: WorkingCopy; readonly form: KeptForm } | undefined
  /** Copies that could not be used, as they stood. */
  readonly setAside: readonly string[]
  dropSetAside(): void
  /** Keeps the form, over the record that is stored. False where there is no room. */
  write(form: KeptForm, current: EncounterRecord | undefined, createKey: string | undefined): boolean
  remove(): void
}

/** Opens the {@link KeptCopy} of a form. */
export const openKeptCopy = ({
  store,
  user,
  record,
  formKey,
  model,
}: {
  readonly store: WorkingCopyStore | undefined
  readonly user: User
  readonly record: EncounterRecord | undefined
  readonly formKey: string | undefined
  readonly model: ObjectField
}): KeptCopy => {
  const openedKey = copyKeyOf(user, record, formKey)
  let keptUnder = openedKey
  const copy = store?.read(openedKey)
  const form = readKeptForm(copy, user.id, model)
  // One that cannot be used would be written over by the next key. Opened again, there is nothing left to set aside.
  if (form === undefined && (copy === undefined || copy.userId === user.id)) store?.setAside?.(openedKey)
  return {
    found: copy === undefined || form === undefined ? undefined : { copy, form },
    setAside: store?.readSetAside?.(openedKey) ?? [],
    dropSetAside: () => store?.removeSetAside?.(openedKey),
    write: (values, current, createKey) => {
      if (store === undefined) return true
      // That of a record that is gone is found under the address that is open, until it is saved as a new one.
      const key = copyKeyOf(user, current ?? record, formKey)
      const isWritten = store.write(key, {
        userId: user.id,
        values,
        savedAt: new Date().toISOString(),
        ...(current === undefined ? undefined : { baseVersion: current.version }),
        ...(createKey === undefined ? undefined : { createKey }),
      })
      if (!isWritten) return false
      if (key !== keptUnder) store.remove(keptUnder)
      keptUnder = key
      return true
    },
    remove: () => store?.remove(keptUnder),
  }
}
