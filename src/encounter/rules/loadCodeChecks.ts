import { loadOnce } from '../../codes/loadOnce.js'

/**
 * Loads the rules for codes and the functions that read their notes. They are a separate chunk, because a page does not
 * need them until it has looked up its first codes.
 */
export const loadCodeChecks = loadOnce(() => import('./codeChecks.js').then(({ codeChecks }) => codeChecks))
