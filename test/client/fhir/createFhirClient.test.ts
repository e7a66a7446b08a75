import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFhirClient } from '../../../src/client/fhir/createFhirClient.js'
import type { ContractOptions } from '../../../src/testing/ClientContract.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())

// Each write is a handful of requests, so that a property over many of them takes its time.
const longIt = (name: string, body: () => Promise<unknown>) => it(name, body, 180_000)

const openTwo = async (options: ContractOptions) => {
  server.clear()
  await seedPeople(server.repository)
  const open = () =>
    createFhirClient({ ...options, baseUrl: server.baseUrl, systems, encounterType, pollInterval: 20 })
  return [await open(), await open()] as const
}

describeClientContract(
  { describe, it: longIt, expect },
  'a FHIR server',
  async (options) => (await openTwo(options))[0],
  openTwo,
)

it('declares what its CapabilityStatement says', async () => {
  server.clear()
  const { supports, lacks } = await createFhirClient({
    user: () => ({ id: 'u', name: 'Dr. Test', capabilities: [] }),
    baseUrl: server.baseUrl,
    systems,
    encounterType,
  })
  expect(lacks).toEqual([])
  expect(supports.filters).toEqual([
    'status',
    'patientId',
    'providerId',
    'dateFrom',
    'dateTo',
    'appointmentIds',
    'returned',
  ])
})
