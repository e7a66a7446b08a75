import type { Encounter } from '@medplum/fhirtypes'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSubjectFinder } from '../../../../src/client/fhir/directory/findSubject.js'
import { codeSystemUrls } from '../../../../src/client/fhir/mapping/names.js'
import { systems } from '../support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from '../support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())
beforeEach(() => server.clear())

const find = async (changed: Partial<Encounter>) => {
  await server.repository.createResource<Encounter>({
    ...{ resourceType: 'Encounter', id: 'visit', status: 'in-progress' },
    class: { system: codeSystemUrls.actCode, code: 'AMB' },
    ...changed,
  })
  return createSubjectFinder({ baseUrl: server.baseUrl, systems })('visit')
}

describe('whose visit it is', () => {
  it('is said by its subject, on this server', async () => {
    expect(await find({ subject: { reference: 'Patient/jane' } })).toBe('jane')
    server.clear()
    expect(await find({ subject: { reference: `${server.baseUrl}/Patient/mary` } })).toBe('mary')
  })

  it.each<[string, Partial<Encounter>]>([
    ['without a subject', {}],
    ['of a group', { subject: { reference: 'Group/all' } }],
    ['of a patient of another server', { subject: { reference: 'https://other.example/Patient/jane' } }],
    ['of a patient by a number alone', { subject: { identifier: { value: '100234' } } }],
    ['that was entered in error', { status: 'entered-in-error', subject: { reference: 'Patient/jane' } }],
  ])('is not certain of one %s', async (_, changed) => {
    expect(await find(changed)).toBeUndefined()
  })

  it('is not certain where the EHR has no such visit', async () => {
    expect(await createSubjectFinder({ baseUrl: server.baseUrl, systems })('visit')).toBeUndefined()
  })
})
