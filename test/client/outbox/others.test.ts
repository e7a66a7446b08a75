import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { unavailable } from '../../../src/client/clientErrors.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { outboxPrefix } from '../../../src/client/outbox/readOthers.js'
import { withOutbox } from '../../../src/client/outbox/withOutbox.js'
import type { User } from '../../../src/encounter/User.js'
import { everyone, visit } from '../../../src/testing/contractSupport.js'
import { createBrowser } from '../support/createBrowser.js'

const server = 'https://encounters.example/api'
const lee: User = { ...everyone, id: 'lee', name: 'Dr. Lee' }
const robin: User = { ...everyone, id: 'robin', name: 'Robin' }

/** A device, the network of which can be off. */
const openDevice = () => {
  const browser = createBrowser()
  let isOff = true
  const openAs = (user: User, address = server) => {
    const client = createMemoryClient({ user: () => user })
    const network: typeof client = {
      ...client,
      create: (...call) => (isOff ? Promise.reject(unavailable('off')) : client.create(...call)),
    }
    return withOutbox(network, {
      ...{ name: `${address} ${user.id}`, server: address, user: () => user },
      indexedDB: browser.indexedDB,
      locks: browser.openTab().locks,
    })
  }
  const create = (client: ReturnType<typeof openAs>, key: string) =>
    client.create(visit, { idempotencyKey: key })
  return {
    browser,
    openAs,
    create,
    turnOn: () => {
      isOff = false
    },
  }
}

it('tells the next user how much of whom waits, and nothing of what it is about', async () => {
  const { openAs, create, turnOn } = openDevice()
  const ofLee = openAs(lee)
  for (const key of ['a', 'b']) await create(ofLee, key)
  const ofRobin = openAs(robin)
  expect(await ofRobin.outbox.others?.()).toEqual([{ name: 'Dr. Lee', count: 2 }])
  expect(ofRobin.outbox.items()).toEqual([])
  expect(await ofLee.outbox.others?.()).toEqual([])
  await create(ofRobin, 'c')
  expect(await ofLee.outbox.others?.()).toEqual([{ name: 'Robin', count: 1 }])
  turnOn()
  await ofLee.outbox.retry()
  expect(await ofRobin.outbox.others?.()).toEqual([])
})

it('tells nothing of another server, also one below the same address', async () => {
  const { openAs, create } = openDevice()
  await create(openAs(lee, `${server}/v2`), 'a')
  expect(await openAs(robin).outbox.others?.()).toEqual([])
})

it('makes no database anew for a user who has signed out, and goes without names of old ones', async () => {
  const { browser, openAs, create } = openDevice()
  const ofLee = openAs(lee)
  await create(ofLee, 'a')
  const ofRobin = openAs(robin)
  const { factory, names } = { factory: browser.indexedDB, names: () => browser.indexedDB.databases() }
  const listed = await names()
  await ofLee.outbox.clear()
  // As the browser had told of it before it was deleted.
  factory.databases = async () => listed
  expect(await ofRobin.outbox.others?.()).toEqual([])
  Reflect.deleteProperty(factory, 'databases')
  expect((await names()).map(({ name }) => name)).not.toContain(`${outboxPrefix}${server} lee`)
})
