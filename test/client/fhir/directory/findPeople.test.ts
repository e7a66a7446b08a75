import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPeopleFinder } from '../../../../src/client/fhir/directory/findPeople.js'
import { systems } from '../support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from '../support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())

const people = () => createPeopleFinder({ baseUrl: server.baseUrl, systems })
const identifier = (system: string, value: string) => [{ system, value }]

beforeEach(async () => {
  server.clear()
  const { repository } = server
  await repository.createResource({
    resourceType: 'Patient',
    id: 'jane',
    identifier: identifier(systems.patient, '100234'),
    name: [{ family: 'Doe', given: ['Jane'] }],
    birthDate: '1985-03-15',
  })
  await repository.createResource({ resourceType: 'Patient', id: 'john', name: [{ family: 'Doe' }] })
  await repository.createResource({
    resourceType: 'Practitioner',
    id: 'lee',
    identifier: identifier(systems.provider, '201'),
    name: [{ text: 'Dr. Lee' }],
  })
  await repository.createResource({ resourceType: 'Practitioner', id: 'new', name: [{ text: 'Dr. New' }] })
  await repository.createResource({
    resourceType: 'PractitionerRole',
    id: 'role',
    practitioner: { reference: 'Practitioner/lee' },
    code: [{ coding: [{ system: 'http://roles.example', code: 'doctor' }] }],
  })
  await repository.createResource({
    resourceType: 'Person',
    id: 'person',
    link: [{ target: { reference: 'Patient/jane' } }, { target: { reference: 'Practitioner/lee' } }],
  })
  await repository.createResource({
    resourceType: 'Person',
    id: 'two',
    link: [{ target: { reference: 'Practitioner/new' } }, { target: { reference: 'Practitioner/lee' } }],
  })
})

describe('a patient by their resource', () => {
  it('has the number of the clinic', async () => {
    expect(await people().patient('jane')).toMatchObject({ id: 100234, name: 'Doe, Jane' })
    expect(await people().patient('nobody')).toBeUndefined()
  })

  it('cannot be selected without a number, and says why', async () => {
    const john = await people().patient('john')
    expect(john?.unselectable?.message).toContain('no patient ID of this clinic')
  })

  it('cannot be selected by a number that another patient has, too', async () => {
    await server.repository.createResource({
      resourceType: 'Patient',
      id: 'other',
      identifier: identifier(systems.patient, '100234'),
    })
    const jane = await people().patient('jane')
    expect(jane?.id).not.toBe(100234)
    expect(jane?.unselectable?.message).toContain('More than one patient')
  })

  it('is asked for without a word of them in an address', async () => {
    await people().patient('jane')
    expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /Patient/_search',
      'POST /Patient/_search',
    ])
  })
})

describe('who is signed in', () => {
  it.each(['Practitioner/lee', 'PractitionerRole/role', 'Person/person'])(
    'is found by %s',
    async (reference) => {
      expect(await people().practitioner(reference)).toMatchObject({ id: 201, name: 'Dr. Lee' })
    },
  )

  it('is nobody where several could be meant, or nobody is', async () => {
    expect(await people().practitioner('Person/two')).toBeUndefined()
    expect(await people().practitioner('Practitioner/nobody')).toBeUndefined()
  })

  it('says why they are no provider here', async () => {
    expect((await people().practitioner('Practitioner/new'))?.unselectable?.message).toContain(
      'This provider has no provider ID of this clinic',
    )
  })

  it('has the roles of the practitioner, or the one that signed in', async () => {
    await server.repository.createResource({
      resourceType: 'PractitionerRole',
      id: 'old',
      active: false,
      practitioner: { reference: 'Practitioner/lee' },
      code: [{ coding: [{ code: 'chief' }] }],
    })
    const codes = ['doctor', 'http://roles.example|doctor']
    expect(await people().roles('Practitioner/lee')).toEqual(codes)
    expect(await people().roles('Person/person')).toEqual(codes)
    expect(await people().roles('PractitionerRole/role')).toEqual(codes)
    expect(await people().roles('PractitionerRole/old')).toEqual([])
  })
})
