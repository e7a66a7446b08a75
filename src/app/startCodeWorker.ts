import codeWorkerAddress from '../codes/library/codeWorker.js?worker&url'

/**
 * Starts the code worker.
 *
 * @param name The absolute address of the folder with the site's packs.
 */
export const startCodeWorker = (name: string): Worker =>
  new Worker(codeWorkerAddress, { type: 'module', name })
