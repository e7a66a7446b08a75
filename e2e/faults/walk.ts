import { expect, vi } from 'vitest'
import type { EncounterBackup } from '../../src/client/EncounterClient.js'
import { createHttpClient } from '../../src/client/http/createHttpClient.js'
import { listAll } from '../../src/client/listAll.js'
import type { EncounterId } from '../../src/encounter/Encounter.js'
import { createRandom } from '../monkey/random.js'
import type { Fate } from './Fate.js'
import { startFaultyProxy } from './startFaultyProxy.js'
import { startServerProcess } from './startServerProcess.js'
import { visitIn, visitOf } from './visits.js'
import type { Write } from './Write.js'
import { type Browser, walkBrowser } from './walkBrowser.js'

/** How long a browser waits for an answer, in ms. */
const timeout = 1_500

/** Steps between two ends of a server. */
const stepsOfLife = 35

const clientAt = (origin: string, token: string, limit?: number) =>
  createHttpClient({
    baseUrl: `${origin}/api`,
    getToken: async () => token,
    ...(limit === undefined ? {} : { timeout: limit }),
  })

/** What {@link walk} takes. */
export interface WalkOptions {
  /** DATABASE_URL, or DATA_DIR of PGlite. */
  readonly env: NodeJS.ProcessEnv
  /** Processes over that database; each browser has one of them. */
  readonly serverCount: 1 | 2
  readonly seed: number
  readonly steps: number
}

/** What the users of a walk know, and what the server has. */
export interface Walked {
  readonly writes: readonly Write[]
  readonly backups: readonly EncounterBackup[]
  /** How often each fate was met. */
  readonly met: ReadonlyMap<Fate, number>
}

/** Walks two browsers, each with two hands, through a network that fails, while servers are killed and started again. */
export const walk = async ({ env, serverCount, seed, steps }: WalkOptions): Promise<Walked> => {
  const servers = await Promise.all(Array.from({ length: serverCount }, () => startServerProcess(env)))
  const [server, other = server] = servers
  if (server === undefined || other === undefined) throw new Error('There is no server.')
  const proxies = await Promise.all(
    [server, other].map(({ port }, at) =>
      startFaultyProxy({ target: port, random: createRandom(seed + 10 + at), patience: timeout }),
    ),
  )
  const writes: Write[] = []
  let visits = 0
  let taken = 0
  const nextVisit = () => {
    visits += 1
    return visits
  }
  const heard = proxies.map(() => new Set<EncounterId>())
  const stopping: (() => void)[] = []
  const browsers = proxies.map(({ origin }, at): Omit<Browser, 'random'> => {
    const client = clientAt(origin, at === 0 ? 'demo-lee' : 'demo-desk', timeout)
    stopping.push(
      client.subscribe((ids) => {
        for (const id of ids === 'all' ? [] : ids) heard[at]?.add(id)
      }),
    )
    return { client, seen: new Map(), writes, nextVisit }
  })
  let ending: Promise<void> = Promise.resolve()
  const chance = createRandom(seed + 20)
  const endOne = async () => {
    const ended = chance.pick(servers) ?? server
    await ended.stop(chance.chance(70) ? 'SIGKILL' : 'SIGTERM')
    await ended.start()
  }
  const hand = async (browser: Browser) => {
    while (taken < steps) {
      taken += 1
      if (taken % stepsOfLife === 0) ending = ending.then(endOne)
      await walkBrowser(browser)
    }
  }
  try {
    await Promise.all(
      browsers.flatMap((browser, at) =>
        [0, 1].map((side) => hand({ ...browser, random: createRandom(seed + at * 2 + side) })),
      ),
    )
    await ending
    for (const proxy of proxies) proxy.heal()
    await Promise.all(proxies.map((proxy) => proxy.settled()))
    const reader = clientAt(`http://127.0.0.1:${server.port}`, 'demo-desk')
    // Every browser follows again, whatever its stream went through.
    await vi.waitFor(
      async () => {
        const visit = visitOf(nextVisit())
        const { id, version } = await reader.create(visit, { idempotencyKey: crypto.randomUUID() })
        const outcome = { kind: 'acknowledged', id, version } as const
        writes.push({ kind: 'create', id: undefined, visit: visitIn(visit), outcome })
        await vi.waitFor(() => expect(heard.filter((ids) => ids.has(id))).toHaveLength(heard.length))
      },
      { timeout: 60_000 },
    )
    const records = await listAll(reader, {})
    const backups: EncounterBackup[] = []
    for (const record of records) backups.push({ record, history: await reader.history(record.id) })
    const met = new Map<Fate, number>()
    for (const proxy of proxies)
      for (const [fate, times] of proxy.met) met.set(fate, (met.get(fate) ?? 0) + times)
    return { writes, backups, met }
  } finally {
    for (const stop of stopping) stop()
    await Promise.all(proxies.map((proxy) => proxy.close()))
    await Promise.all(servers.map((running) => running.stop('SIGTERM')))
  }
}
