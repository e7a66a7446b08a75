import { loadOnce } from '../../codes/loadOnce.js'

/**
 * Loads the rules for codes, and what reads notes for people. They are a part of their own, which a page fetches once its
 * first codes were looked up: before that it has no use for them.
 */
export const loadCodeChecks = loadOnce(() => import('./codeChecks.js').then(({ codeChecks }) => codeChecks))
