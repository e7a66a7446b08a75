import { useLayoutEffect, useMemo } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { randomToken } from '../../client/randomToken.js'
import { useApp } from '../AppContext.js'

const formKeyIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'formKey' in state && typeof state.formKey === 'string'
    ? state.formKey
    : undefined

const withFormKey = (state: unknown, formKey: string | undefined) => ({
  ...(typeof state === 'object' ? state : undefined),
  formKey,
})

/**
 * Assigns the form key before the first render, when a visit starts on a new encounter: changing the history state later
 * would render the page twice.
 */
export const nameFirstForm = (): void => {
  const { state }: { readonly state: unknown } = history
  if (formKeyIn(state) === undefined) history.replaceState(withFormKey(state, randomToken(12)), '')
}

/**
 * Returns a key that identifies a new encounter's form across reloads and the save that gives it an id; it is kept in the
 * history state of the address. Each navigation to a new encounter gets a new key. Undefined for an encounter that was not
 * created here.
 */
export const useFormKey = (isNew: boolean): string | undefined => {
  const { replaceAddress } = useApp()
  const state: unknown = useHistoryState()
  // Computed during render, not once the history has it: the first render already shows the form.
  const formKey = useMemo(() => formKeyIn(state) ?? (isNew ? randomToken(12) : undefined), [state, isNew])

  useLayoutEffect(() => {
    if (formKey === formKeyIn(state)) return
    replaceAddress(window.location.pathname + window.location.search, withFormKey(state, formKey))
  }, [formKey, state, replaceAddress])

  return formKey
}
