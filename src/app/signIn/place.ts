import { isDictionary, isText } from '../../schema/isDictionary.js'

/** Where in the app somebody was. Nothing of it is told to the issuer. */
export interface Place {
  /** Path and query. */
  readonly path: string
  readonly state: unknown
}

/** The parameters by which an issuer answers. */
const answerParameters = ['code', 'state', 'session_state', 'iss', 'error', 'error_description', 'error_uri']

/** Whether the app was opened by the answer of an issuer. */
export const isAnswer = (search: string): boolean => {
  const parameters = new URLSearchParams(search)
  return parameters.has('state') && (parameters.has('code') || parameters.has('error'))
}

/** A query without an issuer's answer. */
export const withoutAnswer = (search: string): string => {
  const parameters = new URLSearchParams(search)
  for (const name of answerParameters) parameters.delete(name)
  const left = parameters.toString()
  return left === '' ? '' : `?${left}`
}

/** Reads a place that was kept; undefined if it is none of this app. */
export const readPlace = (value: unknown): Place | undefined => {
  if (!isDictionary(value)) return undefined
  const { path, state } = value
  // “//elsewhere” would be another site.
  return isText(path) && /^\/(?![/\\])/.test(path) ? { path, state } : undefined
}

/** Where in the app this tab is. */
export const placeHere = (): Place => ({
  path: `${location.pathname}${withoutAnswer(location.search)}`,
  state: history.state,
})

/** Goes to a place without loading it: for the page that loads next, or before this one reads its address. */
export const setPlace = ({ path, state }: Place): void => history.replaceState(state, '', path)
