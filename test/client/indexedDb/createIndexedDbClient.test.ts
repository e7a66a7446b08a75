import { describe, expect, it } from 'vitest'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createIndexedDbClient } from '../../../src/client/indexedDb/createIndexedDbClient.js'
import type { ContractOptions } from '../../../src/testing/ClientContract.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'

const twoTabs = async (options: ContractOptions) => {
  const indexedDB = new IDBFactory()
  return [
    createIndexedDbClient({ ...options, indexedDB }),
    createIndexedDbClient({ ...options, indexedDB }),
  ] as const
}

describeClientContract(
  { describe, it, expect },
  'createIndexedDbClient',
  async (options) => (await twoTabs(options))[0],
  twoTabs,
)
