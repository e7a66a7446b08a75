import { isDictionary, isText } from '../../schema/isDictionary.js'

/** A page tells the service worker that it has been shown, and asks whether it is of an older version. */
export interface PageShown {
  readonly kind: 'shown'
  /** The addresses of the scripts that the page began with. One of their names changes with any script of the app. */
  readonly scripts: readonly string[]
}

/** The service worker's answer. */
export interface PageVersion {
  readonly isOutdated: boolean
}

/** The service worker asks a page which scripts it began with; the page answers with the addresses. */
export const whichScripts = 'which-scripts'

/** Reads a list of addresses. */
export const readScripts = (message: unknown): readonly string[] | undefined =>
  Array.isArray(message) && message.every(isText) ? message : undefined

/** Reads a message as {@link PageShown}. */
export const readShown = (message: unknown): PageShown | undefined => {
  const scripts = isDictionary(message) && message.kind === 'shown' ? readScripts(message.scripts) : undefined
  return scripts === undefined ? undefined : { kind: 'shown', scripts }
}

/** Reads a message as {@link PageVersion}. */
export const readVersion = (message: unknown): PageVersion | undefined =>
  isDictionary(message) && typeof message.isOutdated === 'boolean'
    ? { isOutdated: message.isOutdated }
    : undefined
