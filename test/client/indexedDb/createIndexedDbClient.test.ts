import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createIndexedDbClient } from '../../../src/client/indexedDb/createIndexedDbClient.js'
import { describeEncounterClient } from '../encounterClientContract.js'
import type { ContractOptions } from '../support/contractSupport.js'

const twoTabs = async (options: ContractOptions) => {
  const indexedDB = new IDBFactory()
  return [
    createIndexedDbClient({ ...options, indexedDB }),
    createIndexedDbClient({ ...options, indexedDB }),
  ] as const
}

describeEncounterClient('createIndexedDbClient', async (options) => (await twoTabs(options))[0], twoTabs)
