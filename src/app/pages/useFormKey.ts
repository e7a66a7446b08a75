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
 * Names the form of a new encounter before anything is rendered, where a visit begins with one: changing the history
 * later renders the page twice.
 */
export const nameFirstForm = (): void => {
  const { state }: { readonly state: unknown } = history
  if (formKeyIn(state) === undefined) history.replaceState(withFormKey(state, randomToken(12)), '')
}

/**
 * Names the form of a new encounter, over a reload and the save that gives it an id: the history keeps the name with the
 * address. Each way to a new encounter leads to another form; undefined for what was never new here.
 */
export const useFormKey = (isNew: boolean): string | undefined => {
  const { replaceAddress } = useApp()
  const state: unknown = useHistoryState()
  // At once, and not when the history has it: what is shown first is the form.
  const formKey = useMemo(() => formKeyIn(state) ?? (isNew ? randomToken(12) : undefined), [state, isNew])

  useLayoutEffect(() => {
    if (formKey === formKeyIn(state)) return
    replaceAddress(window.location.pathname + window.location.search, withFormKey(state, formKey))
  }, [formKey, state, replaceAddress])

  return formKey
}
