import { useLayoutEffect } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { randomToken } from '../../client/randomToken.js'
import { useApp } from '../AppContext.js'

const formKeyIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'formKey' in state && typeof state.formKey === 'string'
    ? state.formKey
    : undefined

/**
 * Names the form of a new encounter, over a reload and the save that gives it an id: the history keeps the name with the
 * address. Each way to a new encounter leads to another form; undefined until it has its name.
 */
export const useFormKey = (isNew: boolean): string | undefined => {
  const { replaceAddress } = useApp()
  const state: unknown = useHistoryState()
  const formKey = formKeyIn(state)

  useLayoutEffect(() => {
    if (!isNew || formKey !== undefined) return
    const kept = typeof state === 'object' ? state : {}
    replaceAddress(window.location.pathname + window.location.search, { ...kept, formKey: randomToken(12) })
  }, [isNew, formKey, state, replaceAddress])

  return formKey
}
