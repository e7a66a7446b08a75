import { useMemo } from 'react'
import type { FormStart } from '../../form/FormStartContext.js'
import { readKeptForm } from '../../form/saving/keptForm.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { useApp } from '../AppContext.js'
import { useFormKey } from '../pages/useFormKey.js'

/** What is typed into a form of config.json, as the tab keeps it over a reload and the lock, for its user alone. */
export interface KeptAnswers {
  /** Whether something is kept. */
  readonly has: () => boolean
  /** Finds what the form starts with; undefined where nothing is kept that it can show. */
  readonly find: (model: ObjectField) => FormStart | undefined
  /** Keeps what is typed, in the place of what was kept before. */
  readonly keep: (form: FormStart) => void
  /** Removes what is kept. */
  readonly drop: () => void
}

/** Opens the {@link KeptAnswers} of a form. They belong to the entry of the history: another visit of the form starts empty. */
export const useKeptAnswers = (name: string): KeptAnswers => {
  const { user, workingCopies: store } = useApp()
  const key = `${user.id}:form:${name}:${useFormKey(true)}`
  return useMemo(
    () => ({
      has: () => store.read(key) !== undefined,
      find: (model) => readKeptForm(store.read(key), user.id, model),
      keep: ({ values, texts }) =>
        void store.write(key, {
          userId: user.id,
          values: { values, texts },
          savedAt: new Date().toISOString(),
        }),
      drop: () => store.remove(key),
    }),
    [store, key, user.id],
  )
}
