// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type AppStorage, openAppStorage } from '../../../src/app/appStorage.js'
import { askSessions } from '../../../src/app/site/askSessions.js'
import { askFirstReads, dateOfDay, firstReadsKey } from '../../../src/app/site/firstReads.js'
import { openServer } from '../../../src/app/site/openServer.js'
import type { EncounterQuery } from '../../../src/client/EncounterClient.js'
import { localDate } from '../../../src/codes/calendarDate.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'

const supports = {
  sorts: ['id'],
  filters: ['status', 'text', 'patientId', 'dateFrom', 'dateTo'],
  counts: 'capped',
  restore: true,
  subscribe: true,
}

interface Sent {
  readonly path: string
  readonly token: string | null
  readonly body: unknown
}

/** A server whose users are named by their tokens. Each list that it answers with has one encounter more. */
const serve = (users: Record<string, string>) => {
  const server = { users, status: 200, lists: 0, cancelled: 0 }
  const sent: Sent[] = []
  const answerList = () => {
    server.lists += 1
    const text = JSON.stringify({ records: [], total: server.lists, counts: {} })
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(text))
        controller.close()
      },
    })
    const response = new Response(stream)
    const { body } = response
    if (body !== null)
      vi.spyOn(body, 'cancel').mockImplementation(async () => {
        server.cancelled += 1
      })
    return response
  }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const path = new URL(url, location.href).pathname.replace('/api', '')
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? null
    if (path === '/changes') return new Promise<Response>(() => {})
    sent.push({ path, token, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined })
    if (path === '/encounters/search') return answerList()
    if (path === '/directory/appointments') return Response.json({ entries: [] })
    const id = server.users[token ?? '']
    if (server.status !== 200) return Response.json({}, { status: server.status })
    return id === undefined
      ? Response.json({}, { status: 401 })
      : Response.json({ user: { id, name: id, capabilities: ['edit'] }, supports })
  })
  return { server, sent }
}

const config = { client: 'http', baseUrl: '/api', tokens: ['t-lee', 't-desk'] }
const query: EncounterQuery = { sort: { by: 'id', direction: 'ascending' }, limit: 32 }

/** Opens the app as `start.ts` does, for the user who was chosen, and asks for this list. */
const visit = async (storage: AppStorage, asking: EncounterQuery | undefined, given: object = config) => {
  const early = askSessions({ kind: 'read', config: given }, async (...server) =>
    askFirstReads(storage, ...server),
  )
  await early?.reads
  const opened = await openServer(storage, Promise.resolve({ kind: 'read', config: given }), {
    definition: kareoEncounter,
    codes: { lookUp: async (refs) => refs.map(() => undefined) },
    page: document.baseURI,
    early,
  })
  if (opened?.kind !== 'server') return { opened, total: undefined }
  const user = opened.users.find(({ id }) => id === storage.readUserId()) ?? opened.users[0]
  const client = opened.clients.of(user)
  const page = asking && (await client.list?.(asking))
  return { opened, client, total: page?.total }
}

const listsOf = (sent: readonly Sent[]) => sent.filter(({ path }) => path === '/encounters/search')

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/?status=All')
})

describe('a list that was asked for early', () => {
  it('is asked for beside the session, and shown to the same user without asking twice', async () => {
    const { sent } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    storage.writeUserId('desk')
    await visit(storage, query)
    sent.length = 0
    expect((await visit(storage, query)).total).toBe(2)
    expect(sent.map(({ path, token }) => [path, token])).toEqual([
      ['/session', 't-lee'],
      ['/session', 't-desk'],
      ['/encounters/search', 't-desk'],
    ])
  })

  it('is given to one request alone: whoever asks again has what the server has by then', async () => {
    serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, query)
    const { client } = await visit(storage, query)
    expect((await client?.list?.(query))?.total).toBe(3)
  })

  it('is thrown away unread where the token has become that of another user', async () => {
    const { server, sent } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    storage.writeUserId('desk')
    await visit(storage, query)
    server.users = { 't-lee': 'lee', 't-desk': 'mallory' }
    sent.length = 0
    const { total } = await visit(storage, query)
    expect(server.cancelled).toBe(1)
    expect(total).toBe(3)
    // The early one as "desk" was, and the one that is shown, of whoever is signed in.
    expect(listsOf(sent).map(({ token }) => token)).toEqual(['t-desk', 't-lee'])
  })

  it('is thrown away where whoever signs people in has signed in another user', async () => {
    const cookie = { client: 'http', baseUrl: '/api' }
    const { server } = serve({ '': 'lee' })
    const storage = openAppStorage()
    await visit(storage, query, cookie)
    server.users = { '': 'mallory' }
    expect((await visit(storage, query, cookie)).total).toBe(3)
    expect(server.cancelled).toBe(1)
  })

  it('is thrown away where nobody is signed in any more', async () => {
    const { server } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, query)
    server.users = {}
    expect((await visit(storage, query)).opened?.kind).toBe('refused')
    expect(server.cancelled).toBe(1)
  })

  it('is thrown away where the server does not say who is signed in, though the app opens as before', async () => {
    const { server } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, query)
    // One that is not worth asking again.
    server.status = 501
    const { opened } = await visit(storage, undefined)
    expect(opened?.kind).toBe('server')
    expect(server.cancelled).toBe(1)
  })

  it('is asked for again where it failed', async () => {
    serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, query)
    const { fetch } = globalThis
    let isLost = true
    vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
      if (!isLost || !url.endsWith('/encounters/search')) return fetch(url, init)
      isLost = false
      throw new TypeError('The network is away.')
    })
    expect((await visit(storage, query)).total).toBe(2)
    expect(isLost).toBe(false)
  })

  it.each([
    ['another user is chosen', (storage: AppStorage) => void storage.writeUserId('desk'), config],
    ['the address is another', () => history.replaceState(null, '', '/?status=Draft'), config],
    ['the server is another', () => undefined, { ...config, baseUrl: '/api/' }],
    [
      'what was written is damaged',
      (storage: AppStorage) => storage.records.setItem(firstReadsKey, '{"bodies":1'),
      config,
    ],
  ])('is not asked for where %s', async (_, change, given) => {
    const { sent } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, query)
    change(storage)
    sent.length = 0
    await visit(storage, undefined, given)
    expect(listsOf(sent)).toEqual([])
  })

  it('is no answer to another question', async () => {
    const { sent } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, query)
    sent.length = 0
    expect((await visit(storage, { ...query, status: 'Draft' })).total).toBe(3)
    expect(listsOf(sent)).toHaveLength(2)
  })

  it('is old after a while', async () => {
    serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, query)
    const { client } = await visit(storage, undefined)
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now + 11_000)
    expect((await client?.list?.(query))?.total).toBe(3)
  })
})

describe('what is kept for the next visit', () => {
  it.each([
    [{ ...query, text: 'Doe' }],
    [{ ...query, patientId: 100_234 }],
    [{ patientId: 100_234, limit: 5 }],
  ])('holds nothing of a patient: %j', async (asking) => {
    serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, asking)
    expect(storage.records.getItem(firstReadsKey)).toBeNull()
  })

  it('has a mark for the day, whose date it is asked with at the next visit', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 5, 15, 23, 30) })
    try {
      const { sent } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
      const storage = openAppStorage()
      await visit(storage, { ...query, dateFrom: '2026-06-15', dateTo: '2026-06-15' })
      expect(storage.records.getItem(firstReadsKey)).not.toContain('2026')
      vi.setSystemTime(new Date(2026, 5, 16, 0, 30))
      sent.length = 0
      await visit(storage, undefined)
      expect(listsOf(sent).map(({ body }) => body)).toEqual([
        { ...query, dateFrom: '2026-06-16', dateTo: '2026-06-16' },
      ])
    } finally {
      vi.useRealTimers()
    }
  })

  it('has no list between other days: they move on', async () => {
    const { sent } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    await visit(storage, { ...query, dateFrom: '2020-01-01' })
    sent.length = 0
    await visit(storage, undefined)
    expect(listsOf(sent)).toEqual([])
  })

  it('has the appointments of the day as well', async () => {
    const { sent } = serve({ 't-lee': 'lee', 't-desk': 'desk' })
    const storage = openAppStorage()
    const { client } = await visit(storage, query)
    const day = dateOfDay(new Date())
    await client?.directory?.appointments?.({ from: day, to: day, providerId: 201 })
    sent.length = 0
    const next = await visit(storage, query)
    await next.client?.directory?.appointments?.({ from: day, to: day, providerId: 201 })
    expect(sent.filter(({ path }) => path === '/directory/appointments')).toEqual([
      { path: '/directory/appointments', token: 't-lee', body: { from: day, to: day, providerId: 201 } },
    ])
  })
})

it.each([new Date(2026, 0, 1), new Date(2026, 11, 31, 23, 59), new Date(2026, 2, 29, 2, 30)])(
  'names the day of %s as the rest of the app does',
  (now) => {
    expect(dateOfDay(now)).toBe(localDate(now))
  },
)
