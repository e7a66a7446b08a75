import type { Encounter } from '@medplum/fhirtypes'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createFhirClient } from '../../../src/client/fhir/createFhirClient.js'
import { everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'
import { validateFhir } from './support/validateFhir.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clear()
  await seedPeople(server.repository)
})

const encounterNow = async (): Promise<Encounter> => {
  const [encounter] = await server.repository.searchResources<Encounter>({ resourceType: 'Encounter' })
  if (encounter === undefined) throw new Error('expected an Encounter')
  return encounter
}

const added = {
  type: [
    {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'PPRF' }],
    },
  ],
  individual: { identifier: { system: systems.provider, value: '999' }, display: 'Somebody Else' },
}

it('takes no performer whom another system has added for the provider, and leaves them as they are', async () => {
  const client = await createFhirClient({
    user: () => everyone,
    baseUrl: server.baseUrl,
    systems,
    encounterType,
  })
  const { id, encounter } = await client.create(visit, { idempotencyKey: 'k' })
  const before = await encounterNow()
  await server.repository.updateResource({
    ...before,
    participant: [added, ...(before.participant ?? [])],
  })
  const record = await client.get(id)
  expect(record.encounter).toEqual(encounter)
  await client.update(id, { ...record.encounter, DiagnosisCodes: ['I10'] }, over(record))
  const after = await encounterNow()
  expect(after.participant).toHaveLength(2)
  expect(after.participant).toContainEqual(added)
  validateFhir(after)
  expect((await client.get(id)).encounter).toEqual({ ...record.encounter, DiagnosisCodes: ['I10'] })
})
