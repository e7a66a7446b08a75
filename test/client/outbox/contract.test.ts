import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { withOutbox } from '../../../src/client/outbox/withOutbox.js'
import type { ContractOptions } from '../../../src/testing/ClientContract.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'
import { createBrowser } from '../support/createBrowser.js'

let count = 0

const twoTabs = async (options: ContractOptions) => {
  const browser = createBrowser()
  const server = createMemoryClient(options)
  count += 1
  const name = `contract-${count}`
  const open = () =>
    withOutbox(server, {
      name,
      user: options.user,
      indexedDB: browser.indexedDB,
      locks: browser.openTab().locks,
    })
  return [open(), open()] as const
}

describeClientContract(
  { describe, it, expect },
  'a client in an outbox',
  async (options) => (await twoTabs(options))[0],
  twoTabs,
)
