import { describe, expect, it } from 'vitest'
import { createFhirClient, createFhirDirectory } from '../../src/client/fhir/createFhirClient.js'
import { createHttpClient, readHttpSession } from '../../src/client/http/createHttpClient.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { withOutbox } from '../../src/client/outbox/withOutbox.js'
import type { User } from '../../src/encounter/User.js'

const who: User = { id: 'u1', name: 'Dr. Lee', capabilities: ['edit'] }
const user = () => who
const visit = { PatientId: 1, ProviderId: 2, DateOfService: '2026-06-15' }

/** Options as a page of plain JavaScript may give them, since its types are not checked. */
const untyped = (options: object): never => options as never

const baseUrl = 'https://ehr.example/fhir/r4'
const systems = {
  patient: 'https://clinic.example/patients',
  provider: 'https://clinic.example/providers',
  appointment: 'https://clinic.example/appointments',
  encounter: 'https://clinic.example/encounters',
}
const encounterType = { system: 'http://www.ama-assn.org/go/cpt', code: '99213' }
const fhir = { baseUrl, systems, encounterType, user }

describe('createHttpClient', () => {
  it.each([
    ['no address', {}],
    ['an empty address', { baseUrl: '' }],
    ['an address of another kind', { baseUrl: 'ftp://clinic.example' }],
    ['an address that is none', { baseUrl: 'https://' }],
  ])('says that it cannot use %s', (_what, options) => {
    const told = 'The client cannot use its option "baseUrl". Pass the server’s address'
    expect(() => createHttpClient(untyped(options))).toThrow(told)
    expect(() => readHttpSession(untyped(options))).toThrow(told)
  })

  it('takes an address of the page’s own server', () => {
    expect(() => createHttpClient({ baseUrl: '/api' })).not.toThrow()
  })

  it('says what gives a token', () => {
    const options = untyped({ baseUrl: '/api', getToken: 'secret' })
    expect(() => createHttpClient(options)).toThrow('option "getToken". Pass a function')
  })

  it('takes a token that is given at once, and a sign-in that throws for nobody signed in', async () => {
    const sent: (string | undefined)[] = []
    const fetch: typeof globalThis.fetch = async (_address, request) => {
      sent.push(new Headers(request?.headers).get('authorization') ?? undefined)
      return Response.json({ events: [] })
    }
    const open = (getToken: () => unknown) =>
      createHttpClient(untyped({ baseUrl: 'https://clinic.example/api', fetch, getToken }))
    await open(() => 'secret').history(1)
    expect(sent).toEqual(['Bearer secret'])
    const signedOut = open(() => {
      throw new Error('no session')
    })
    await expect(signedOut.history(1)).rejects.toMatchObject({ kind: 'unauthorized' })
  })
})

describe('createFhirClient', () => {
  it.each([
    ['user', { ...fhir, user: who }],
    ['baseUrl', { ...fhir, baseUrl: undefined }],
    ['systems.patient', { ...fhir, systems: undefined }],
    ['systems.encounter', { ...fhir, systems: { ...systems, encounter: '' } }],
    ['encounterType', { ...fhir, encounterType: undefined }],
  ])('names %s where it cannot use it', async (option, options) => {
    await expect(createFhirClient(untyped(options))).rejects.toThrow(`option "${option}". Pass`)
  })

  it('has a directory that names a system that it lacks', () => {
    const options = untyped({ baseUrl, systems: { patient: systems.patient } })
    expect(() => createFhirDirectory(options)).toThrow(
      'option "systems.provider". Pass the Identifier.system',
    )
  })
})

describe('withOutbox', () => {
  it('refuses an outbox without a name, which all users would share', () => {
    expect(() => withOutbox(createMemoryClient({ user }), untyped({ user }))).toThrow('option "name"')
  })

  it('says that its user is a function', () => {
    const options = untyped({ name: 'clinic u1', user: who })
    expect(() => withOutbox(createMemoryClient({ user }), options)).toThrow('user: () => user.')
  })
})

describe('a write without a key', () => {
  it('is refused: the next one would be taken for it, and lost', async () => {
    const client = createMemoryClient({ user })
    await expect(client.create(visit, untyped({}))).rejects.toThrow('A write needs an "idempotencyKey"')
    expect((await client.list({})).records).toEqual([])
  })
})
