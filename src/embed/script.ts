// The entry of the self-contained script: the elements, and what a page without a bundler needs for them.

export { createMemoryDirectory } from '../client/createMemoryDirectory.js'
export { EncounterClientError } from '../client/EncounterClientError.js'
export { createIndexedDbClient } from '../client/indexedDb/createIndexedDbClient.js'
export { createLocalStorageClient } from '../client/localStorage/createLocalStorageClient.js'
export { createMemoryClient } from '../client/memory/createMemoryClient.js'
export { createWorkingCopyStore } from '../client/workingCopy.js'
export { createStarterCodeSource } from '../codes/starter/createStarterCodeSource.js'
export { EncounterFormElement, EncounterReviewElement } from './webComponent.js'
