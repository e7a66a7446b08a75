import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFhirDirectory } from '../../../src/client/fhir/createFhirClient.js'
import { errorOf } from '../../../src/testing/contractSupport.js'
import { systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clear()
  const { repository } = server
  await repository.createResource({
    resourceType: 'Patient',
    id: 'jane',
    identifier: [
      { system: 'https://other.example', value: '77' },
      { system: systems.patient, value: '100234' },
    ],
    name: [
      { use: 'old', family: 'Maiden', given: ['Jane'] },
      { use: 'official', family: 'Doe', given: ['Jane', 'Test'] },
    ],
    birthDate: '1985-03-15',
    gender: 'female',
  })
  await repository.createResource({
    resourceType: 'Patient',
    id: 'john',
    identifier: [{ system: 'https://other.example', value: '100235' }],
    name: [{ family: 'Doe', given: ['John'] }],
    birthDate: '1990',
  })
  await repository.createResource({
    resourceType: 'Practitioner',
    id: 'lee',
    identifier: [{ system: systems.provider, value: '201' }],
    name: [{ text: 'Dr. Lee' }],
  })
  const book = (id: string, value: string | undefined, patient: string, start: Date, status = 'booked') =>
    repository.createResource(
      JSON.parse(
        JSON.stringify({
          resourceType: 'Appointment',
          id,
          status,
          start: start.toISOString(),
          ...(value === undefined ? {} : { identifier: [{ system: systems.appointment, value }] }),
          participant: [
            { actor: { reference: `Patient/${patient}` }, status: 'accepted' },
            { actor: { reference: 'Practitioner/lee' }, status: 'accepted' },
          ],
        }),
      ),
    )
  await book('late', '5002', 'jane', new Date(2026, 5, 15, 16, 30))
  await book('early', '5001', 'jane', new Date(2026, 5, 15, 9, 5))
  await book('gone', '5003', 'jane', new Date(2026, 5, 15, 11, 0), 'cancelled')
  await book('tomorrow', '5004', 'jane', new Date(2026, 5, 16, 9, 0))
  await book('unnumbered', '5005', 'john', new Date(2026, 5, 15, 10, 0))
})

const open = () =>
  createFhirDirectory({ baseUrl: server.baseUrl, systems, now: () => new Date(2026, 5, 15, 12) })

const jane = {
  id: 100234,
  name: 'Doe, Jane Test',
  birthDate: '1985-03-15',
  sex: 'female',
} as const

describe('a directory over FHIR', () => {
  for (const text of ['doe jane', 'JANE', '100234', '3/15/1985', 'doe 3/15/1985', 'maiden'])
    it(`finds a patient by "${text}"`, async () => {
      expect(await open().search('patient', text)).toEqual([jane])
    })

  for (const text of ['100235', '77', 'nobody', 'doe 3/16/1985', '***'])
    it(`finds nobody by "${text}"`, async () => {
      expect(await open().search('patient', text)).toEqual([])
    })

  it('finds a patient without a number of the clinic, and says why he cannot be selected', async () => {
    const found = await open().search('patient', 'john')
    expect(found).toMatchObject([{ id: 'Patient/john', name: 'Doe, John' }])
    expect(found[0]?.birthDate).toBeUndefined()
    expect(found[0]?.unselectable?.message).toContain('no patient ID of this clinic')
    expect(found[0]?.unselectable?.message).toContain('https://clinic.example/patients')
  })

  it('offers a number that the schema cannot hold to nobody', async () => {
    await server.repository.createResource({
      resourceType: 'Patient',
      identifier: [{ system: systems.patient, value: 'MRN-7' }],
      name: [{ family: 'Lettered' }],
    })
    const [found] = await open().search('patient', 'lettered')
    expect(found?.unselectable).toBeDefined()
    const schema = { type: 'object', properties: { PatientId: { type: 'string' } } }
    const ofTexts = createFhirDirectory({ baseUrl: server.baseUrl, systems, schema })
    expect(await ofTexts.search('patient', 'lettered')).toEqual([{ id: 'MRN-7', name: 'Lettered' }])
  })

  it('looks up many by number, in their order', async () => {
    const directory = open()
    expect(await directory.getMany?.('patient', [9, 100234, 100235])).toEqual([undefined, jane, undefined])
    expect(await directory.get('provider', 201)).toEqual({ id: 201, name: 'Dr. Lee' })
    expect(await directory.get('appointment', 5001)).toEqual({
      id: 5001,
      patientId: 100234,
      providerId: 201,
      date: '2026-06-15',
      time: '09:05',
    })
  })

  it('lets nobody select an appointment of several patients: whose encounter it is would be a guess', async () => {
    await server.repository.createResource({
      resourceType: 'Appointment',
      id: 'family',
      status: 'booked',
      start: new Date(2026, 5, 15, 13, 0).toISOString(),
      identifier: [{ system: systems.appointment, value: '5006' }],
      participant: ['Patient/jane', 'Patient/john', 'Practitioner/lee'].map((reference) => ({
        actor: { reference },
        status: 'accepted',
      })),
    })
    const directory = open()
    expect((await directory.get('appointment', 5006))?.unselectable?.message).toContain(
      'more than one patient',
    )
    const day = { from: '2026-06-15', to: '2026-06-15' }
    expect((await directory.appointments?.(day))?.map(({ id }) => id)).toEqual([5001, 5002])
  })

  it('lists the appointments of a day in their order, without the cancelled and those of nobody known', async () => {
    const directory = open()
    const day = { from: '2026-06-15', to: '2026-06-15' }
    const ids = async (query: Parameters<NonNullable<typeof directory.appointments>>[0]) =>
      (await directory.appointments?.(query))?.map(({ id }) => id)
    expect(await ids(day)).toEqual([5001, 5002])
    expect(await ids({ ...day, providerId: 201 })).toEqual([5001, 5002])
    expect(await ids({ ...day, providerId: 202 })).toEqual([])
    expect(await ids({ from: '2026-06-16', to: '2026-06-17' })).toEqual([5004])
  })

  it('finds appointments by their patient and by their number', async () => {
    const directory = open()
    const ids = async (text: string) => (await directory.search('appointment', text)).map(({ id }) => id)
    expect(await ids('5004')).toEqual([5004])
    expect((await ids('jane')).toSorted()).toEqual([5001, 5002, 5003, 5004])
  })

  it('rejects where the server cannot be reached: nobody is unknown for that', async () => {
    server.fault = () => ({ status: 403 })
    expect((await errorOf(open().get('patient', 100234))).kind).toBe('unauthorized')
  })
})
