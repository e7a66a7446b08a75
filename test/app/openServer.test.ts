// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type ConfigAnswer, openAppStorage } from '../../src/app/appStorage.js'
import { openServer } from '../../src/app/openServer.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'

const page = 'https://clinic.example/'

const definition = { schema: kareoEncounterSchema, ui: kareoEncounterUi }

beforeEach(() => localStorage.clear())

const open = (config: unknown, storage = openAppStorage()) =>
  openServer(storage, Promise.resolve<ConfigAnswer>({ kind: 'read', config }), page, definition)

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
    expect(await openServer(storage, away, page, definition)).toEqual({ kind: 'unreachable' })
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
