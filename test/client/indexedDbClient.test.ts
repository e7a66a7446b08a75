import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createIndexedDbClient } from '../../src/client/indexedDb/createIndexedDbClient.js'
import { describeEncounterClient } from './encounterClientContract.js'

describeEncounterClient('createIndexedDbClient', async (options) =>
  createIndexedDbClient({ ...options, indexedDB: new IDBFactory() }),
)
