// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type ConfigAnswer, openAppStorage } from '../../../src/app/appStorage.js'
import type { ServerSite } from '../../../src/app/site/OpenedServer.js'
import { openServer } from '../../../src/app/site/openServer.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'

const site: ServerSite = {
  definition: kareoEncounter,
  codes: { lookUp: async (refs) => refs.map(() => undefined) },
  page: 'https://clinic.example/',
}

beforeEach(() => localStorage.clear())

const open = (config: unknown, storage = openAppStorage()) =>
  openServer(storage, Promise.resolve<ConfigAnswer>({ kind: 'read', config }), site)

const supports = { sorts: ['id'], filters: ['status'], counts: 'capped', restore: true, subscribe: true }

/** A server that knows these tokens. */
const serveUsers = (tokens: Readonly<Record<string, string>>) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(url)
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? ''
    const name = tokens[token]
    return name === undefined
      ? Response.json({}, { status: 401 })
      : Response.json({ user: { id: token, name, capabilities: ['edit'] }, supports })
  })
  return asked
}

describe('openServer', () => {
  it.each([{}, [], { client: 'indexed-db' }, { client: 'local-storage' }])(
    'leaves %j to the storages of the browser',
    async (config) => {
      expect(await open(config)).toBeUndefined()
    },
  )

  it('asks the server for the user of each token, below the address of the page', async () => {
    const asked = serveUsers({ a: 'Dr. Lee', b: 'Robin' })
    const opened = await open({ client: 'http', baseUrl: '/api', tokens: ['a', 'b'] })
    if (opened?.kind !== 'server') throw new Error(`It is ${opened?.kind}.`)
    expect(asked).toEqual(Array(2).fill('https://clinic.example/api/session'))
    expect(opened.users.map(({ name }) => name)).toEqual(['Dr. Lee', 'Robin'])
    expect(opened.clients.of(opened.users[0]).supports).toEqual(supports)
    expect(opened.clients.of(opened.users[0]).outbox?.items()).toEqual([])
  })

  it('wins over what was chosen in Settings, and stays known where config.json cannot be fetched', async () => {
    serveUsers({ a: 'Dr. Lee' })
    const storage = openAppStorage()
    storage.writeChoice('indexed-db')
    expect((await open({ client: 'http', baseUrl: '/api', tokens: ['a'] }, storage))?.kind).toBe('server')
    const away = Promise.resolve<ConfigAnswer>({ kind: 'unreachable' })
    expect(await openServer(storage, away, site)).toEqual({ kind: 'unreachable' })
  })

  it.each([{ tokens: ['a'] }, {}])('sends with %j only as whom the page was opened for', async (config) => {
    const users: Record<string, string> = { a: 'Dr. Lee', '': 'Dr. Lee' }
    const asked = serveUsers(users)
    const opened = await open({ client: 'http', baseUrl: '/api', ...config })
    if (opened?.kind !== 'server') throw new Error(`It is ${opened?.kind}.`)
    asked.length = 0
    await opened.clients
      .of(opened.users[0])
      .restore?.([])
      .catch(() => undefined)
    // A token is one user's; a cookie may have become another's, so that the server is asked.
    expect(asked.filter((url) => url.endsWith('/session'))).toHaveLength('tokens' in config ? 0 : 1)
  })

  it('opens for whoever was signed in where the server is unavailable', async () => {
    const storage = openAppStorage()
    const config = { client: 'http', baseUrl: '/api', tokens: ['a'] }
    vi.stubGlobal('fetch', async () => new Response('', { status: 501 }))
    expect((await open(config, storage))?.kind).toBe('refused')
    serveUsers({ a: 'Dr. Lee' })
    await open(config, storage)
    vi.stubGlobal('fetch', async () => new Response('', { status: 501 }))
    const opened = await open(config, storage)
    if (opened?.kind !== 'server') throw new Error(`It is ${opened?.kind}.`)
    expect(opened.users.map(({ name }) => name)).toEqual(['Dr. Lee'])
    // Another server may know others.
    expect((await open({ ...config, baseUrl: '/other' }, storage))?.kind).toBe('refused')
  })

  it.each([
    [{ client: 'http' }, /baseUrl/],
    [{ client: 'http', baseUrl: 7 }, /baseUrl/],
    [{ client: 'http', baseUrl: 'javascript:alert(1)' }, /baseUrl/],
    [{ client: 'http', baseUrl: '/api', tokens: 'a' }, /tokens/],
    [{ client: 'http', baseUrl: '/api', signIn: { issuer: 'https://id.example' } }, /clientId/],
  ])('says what is wrong with %j', async (config, message) => {
    expect(await open(config)).toMatchObject({ kind: 'refused', message: expect.stringMatching(message) })
  })

  it('says so where nobody is signed in', async () => {
    serveUsers({})
    expect(await open({ client: 'http', baseUrl: '/api' })).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/signed out/),
    })
  })
})

const systems = {
  patient: 'https://clinic.example/patients',
  provider: 'https://clinic.example/providers',
  appointment: 'https://clinic.example/appointments',
  encounter: 'https://clinic.example/encounters',
}

const fhir = {
  client: 'fhir',
  baseUrl: 'https://ehr.example/fhir',
  systems,
  encounterType: { system: 'http://www.ama-assn.org/go/cpt', code: '99213' },
  users: [
    { id: 'lee', name: 'Dr. Lee', capabilities: ['edit'], providerId: 201, token: 'a' },
    { id: 'robin', name: 'Robin', capabilities: [] },
  ],
}

/** A FHIR server that answers every request with this. */
const serveFhir = (answer: unknown) => {
  const asked: { readonly url: string; readonly token: string | null }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, token: new Headers(init.headers).get('authorization') })
    return Response.json(answer)
  })
  return asked
}

describe('openServer with a FHIR server', () => {
  const keeping = ['create', 'update', 'search-type', 'history-instance'].map((code) => ({ code }))
  const statement = {
    resourceType: 'CapabilityStatement',
    fhirVersion: '4.0.1',
    rest: [
      {
        mode: 'server',
        interaction: [{ code: 'transaction' }],
        resource: ['Encounter', 'Condition', 'ChargeItem', 'Task', 'Provenance'].map((type) => ({
          type,
          interaction: keeping,
          conditionalCreate: true,
          searchParam: type === 'Task' ? [{ name: 'business-status' }, { name: 'patient' }] : [],
        })),
      },
    ],
  }

  it('reads what it can do, once for all users, and tells it in supports', async () => {
    const asked = serveFhir(statement)
    const storage = openAppStorage()
    const opened = await open(fhir, storage)
    if (opened?.kind !== 'server') throw new Error(`It is ${opened?.kind}.`)
    expect(asked).toEqual([{ url: 'https://ehr.example/fhir/metadata', token: 'Bearer a' }])
    expect(opened.users).toMatchObject([{ name: 'Dr. Lee', providerId: 201 }, { name: 'Robin' }])
    expect(opened.clients.of(opened.users[0]).supports).toMatchObject({
      filters: ['status', 'patientId', 'returned'],
      sorts: [],
    })
    const away = Promise.resolve<ConfigAnswer>({ kind: 'unreachable' })
    expect(await openServer(storage, away, site)).toEqual({ kind: 'unreachable' })
  })

  it('says what it lacks rather than have a visit documented that cannot be saved', async () => {
    const [rest] = statement.rest
    serveFhir({ ...statement, rest: [{ ...rest, interaction: [] }] })
    expect(await open(fhir)).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/does not offer what keeping encounters needs \(transaction\)/),
    })
  })

  it('opens with what it last said that it can do where it is unavailable, and with what no other one said', async () => {
    const storage = openAppStorage()
    serveFhir(statement)
    await open(fhir, storage)
    vi.stubGlobal('fetch', async () => new Response('', { status: 501 }))
    const opened = await open(fhir, storage)
    if (opened?.kind !== 'server') throw new Error(`It is ${opened?.kind}.`)
    expect(opened.clients.of(opened.users[0]).supports).toMatchObject({
      filters: ['status', 'patientId', 'returned'],
      sorts: [],
    })
    expect((await open({ ...fhir, baseUrl: 'https://other.example/fhir' }, storage))?.kind).toBe('refused')
    storage.writeCapabilities('{"baseUrl":"https://ehr.example/fhir","capabilities":{"lacks":[7]}}')
    expect((await open(fhir, storage))?.kind).toBe('refused')
  })

  it.each([
    [{ ...fhir, baseUrl: 'ftp://ehr.example' }, /baseUrl/],
    [{ ...fhir, systems: { ...systems, patient: 'mrn' } }, /systems/],
    [{ ...fhir, systems: undefined }, /systems/],
    [{ ...fhir, encounterType: { code: '99213' } }, /encounterType/],
    [{ ...fhir, users: [] }, /users/],
    [{ ...fhir, users: [{ id: 'lee', name: 'Dr. Lee', capabilities: ['everything'] }] }, /users/],
    [{ ...fhir, token: 7 }, /token/],
    [{ ...fhir, signIn: { issuer: 'https://id.example', clientId: 'app' } }, /roles/],
    [{ ...fhir, pollSeconds: 1 }, /pollSeconds/],
    [{ ...fhir, pollSeconds: 'often' }, /pollSeconds/],
  ])('says what is wrong with %j', async (config, message) => {
    serveFhir({})
    expect(await open(config)).toMatchObject({ kind: 'refused', message: expect.stringMatching(message) })
  })

  it('names the patients of an encounter server', async () => {
    serveUsers({ a: 'Dr. Lee' })
    const opened = await open({
      client: 'http',
      baseUrl: '/api',
      tokens: ['a'],
      directory: { client: 'fhir', baseUrl: 'https://ehr.example/fhir', systems },
    })
    if (opened?.kind !== 'server') throw new Error(`It is ${opened?.kind}.`)
    const client = opened.clients.of(opened.users[0])
    const asked = serveFhir({
      resourceType: 'Bundle',
      entry: [
        {
          resource: {
            resourceType: 'Patient',
            id: 'jane',
            identifier: [{ system: systems.patient, value: '100234' }],
            name: [{ family: 'Doe', given: ['Jane'] }],
          },
        },
      ],
    })
    expect(await client.directory?.get('patient', 100234)).toEqual({ id: 100234, name: 'Doe, Jane' })
    expect(asked).toMatchObject([{ url: 'https://ehr.example/fhir/Patient/_search' }])
  })

  it.each([[{ client: 'http' }], ['fhir'], [{ client: 'fhir', baseUrl: 'https://ehr.example' }]])(
    'says what is wrong with the directory %j',
    async (directory) => {
      const opened = await open({ client: 'http', baseUrl: '/api', directory })
      expect(opened).toMatchObject({ kind: 'refused', message: expect.stringMatching(/directory|systems/) })
    },
  )
})
