import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createIndexedDbClient } from '../../../src/client/indexedDb/createIndexedDbClient.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { ContractOptions } from '../../../src/testing/ClientContract.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'
import { tabsWithOutbox } from './support/tabsWithOutbox.js'

const clients = {
  createMemoryClient,
  createLocalStorageClient: (options: ContractOptions) =>
    createLocalStorageClient({ ...options, storage: createMemoryStorage() }),
  createIndexedDbClient: (options: ContractOptions) =>
    createIndexedDbClient({ ...options, indexedDB: new IDBFactory() }),
}

for (const [name, create] of Object.entries(clients)) {
  const open = (options: ContractOptions) => {
    const client = create(options)
    return tabsWithOutbox([client, client], options.user)
  }
  describeClientContract(
    { describe, it, expect },
    `${name} in an outbox`,
    async (options) => open(options)[0],
    async (options) => open(options),
  )
}
