import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFhirClient } from '../../../src/client/fhir/createFhirClient.js'
import type { ContractOptions } from '../../../src/testing/ClientContract.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'
import { seedPeople } from '../fhir/support/fhirPeople.js'
import { encounterType, systems } from '../fhir/support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from '../fhir/support/startFhirServer.js'
import { tabsWithOutbox } from './support/tabsWithOutbox.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())

// Each write is a handful of requests, so that a property over many of them takes its time.
const longIt = (name: string, body: () => Promise<unknown>) => it(name, body, 180_000)

const openTabs = async (options: ContractOptions) => {
  server.clear()
  await seedPeople(server.repository)
  const open = () =>
    createFhirClient({ ...options, baseUrl: server.baseUrl, systems, encounterType, pollInterval: 20 })
  return tabsWithOutbox([await open(), await open()], options.user)
}

describeClientContract(
  { describe, it: longIt, expect },
  'createFhirClient in an outbox',
  async (options) => (await openTabs(options))[0],
  openTabs,
)
