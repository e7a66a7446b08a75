import 'fake-indexeddb/auto'
import { setTimeout as pause } from 'node:timers/promises'
import type { EncounterBackup, EncounterRecord } from '../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import { createHttpClient, type HttpClient, readHttpSession } from '../../src/client/http/createHttpClient.js'
import { listAll } from '../../src/client/listAll.js'
import { isProvisional } from '../../src/client/outbox/isProvisional.js'
import type { OutboxItem } from '../../src/client/outbox/Outbox.js'
import { type OutboxClient, withOutbox } from '../../src/client/outbox/withOutbox.js'
import type { EncounterId, EncounterStatus } from '../../src/encounter/Encounter.js'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import type { User } from '../../src/encounter/User.js'
import { encounterWorkflow } from '../../src/encounter/workflow.js'
import { createBrowser } from '../../test/client/support/createBrowser.js'
import { createRandom, type Random } from '../monkey/random.js'
import { statesOf } from '../monkey/statesOf.js'
import { startFaultyProxy } from './startFaultyProxy.js'
import { startServerProcess } from './startServerProcess.js'
import { visitIn, visitOf } from './visits.js'
import type { Write } from './Write.js'

/** How long a request may take, in ms, and how long a form waits before it says that a change waits. */
const timeout = 1_500
const patience = 60

/** Steps between two ends of the server. */
const stepsOfLife = 35

/** What a user was told to be kept, and has not taken back since. */
interface Told {
  readonly id: EncounterId
  readonly visit?: string
  readonly to?: EncounterStatus
}

/** One browser, whose two tabs share a disk that outlives them. */
const openBrowser = (origin: string, token: string, user: User, random: Random, nextVisit: () => number) => {
  const browser = createBrowser()
  const told: Told[] = []
  const asked: Omit<Write, 'outcome'>[] = []
  const ids: EncounterId[] = []
  let isOffline = false

  const openTab = () => {
    const tab = browser.openTab()
    const http = createHttpClient({
      baseUrl: `${origin}/api`,
      getToken: async () => token,
      timeout,
      fetch: (...call) => (isOffline ? Promise.reject(new TypeError('Off line.')) : fetch(...call)),
    })
    const client: OutboxClient<HttpClient> = withOutbox(http, {
      ...{ name: `${origin} ${token}`, user: () => user, patience },
      indexedDB: browser.indexedDB,
      locks: tab.locks,
    })
    return { client, kill: tab.kill }
  }
  const tabs = [openTab(), openTab()]

  const meet = (id: EncounterId) => {
    if (!ids.includes(id)) ids.push(id)
  }
  /** Makes a write. Resolves to undefined where its user was told that it is not saved. */
  const press = async (work: Promise<EncounterRecord>): Promise<EncounterRecord | undefined> => {
    try {
      return await work
    } catch (error) {
      if (error instanceof EncounterClientError) return undefined
      throw error
    }
  }
  const create = async (client: OutboxClient<HttpClient>) => {
    const encounter = visitOf(nextVisit())
    const visit = visitIn(encounter)
    asked.push({ kind: 'create', id: undefined, visit })
    const record = await press(client.create(encounter, { idempotencyKey: crypto.randomUUID() }))
    if (record === undefined) return
    told.push({ id: record.id, visit })
    meet(record.id)
  }
  const save = async (client: OutboxClient<HttpClient>, { id, version }: EncounterRecord) => {
    const encounter = visitOf(nextVisit())
    const visit = visitIn(encounter)
    asked.push({ kind: 'save', id, visit })
    const options = { ifMatch: version, idempotencyKey: crypto.randomUUID() }
    if (await press(client.update(id, encounter, options))) told.push({ id, visit })
  }
  const move = async (client: OutboxClient<HttpClient>, { id, version, encounter }: EncounterRecord) => {
    const { status } = readEncounter(encounter, kareoEncounterUi)
    const possible = encounterWorkflow.transitions.filter(({ from, isFinal }) => from === status && !isFinal)
    const chosen = random.pick(possible)
    if (chosen === undefined) return
    asked.push({ kind: 'transition', id, to: chosen.to })
    const change = { to: chosen.to, ...(chosen.needsReason ? { reason: 'As the walk has it' } : undefined) }
    const options = { ifMatch: version, idempotencyKey: crypto.randomUUID() }
    if (await press(client.transition(id, change, options))) told.push({ id, to: chosen.to })
  }
  /** Takes back what a person discards: the change, and those behind it of the same encounter. */
  const discard = async (client: OutboxClient<HttpClient>, item: OutboxItem) => {
    const { outbox } = client
    const same = outbox.itemsOf(item.id)
    const gone = same.slice(same.findIndex(({ key }) => key === item.key))
    const statuses = gone
      .filter(({ kind }) => kind === 'transition')
      .map(({ encounter }) => readEncounter(encounter, kareoEncounterUi).status)
    const hasSave = gone.some(({ kind }) => kind !== 'transition')
    const ofSame = told.filter(({ id }) => outbox.itemsOf(id).some(({ key }) => key === item.key))
    await outbox.discard(item.key)
    for (const entry of ofSame.toReversed()) {
      const at = entry.to === undefined ? -1 : statuses.indexOf(entry.to)
      if (at >= 0) statuses.splice(at, 1)
      // A save may have been taken in by the one that is gone.
      if (at >= 0 || (hasSave && entry.visit !== undefined)) told.splice(told.indexOf(entry), 1)
    }
  }
  const decide = async (client: OutboxClient<HttpClient>, item: OutboxItem) => {
    const choice = random.below(100)
    if (choice < 35) return client.outbox.retry(item.key)
    if (choice < 70 && item.kind === 'update' && item.problem?.kind === 'conflict') {
      const encounter = visitOf(nextVisit())
      asked.push({ kind: 'save', id: item.id, visit: visitIn(encounter) })
      // It takes the place of the save, whether it then conflicts again or not.
      const isTaken = await client.outbox.resolve(item.key, encounter).then(
        () => true,
        () => false,
      )
      if (isTaken) told.push({ id: item.id, visit: visitIn(encounter) })
      return
    }
    return discard(client, item)
  }

  const step = async (): Promise<void> => {
    const at = random.below(2)
    const { client, kill } = tabs[at] ?? openTab()
    const choice = random.below(100)
    if (choice < 6) {
      isOffline = !isOffline
      return
    }
    if (choice < 12) {
      kill()
      tabs[at] = openTab()
      return
    }
    const refused = client.outbox.items().find(({ problem }) => problem !== undefined)
    if (refused !== undefined && choice < 30) return decide(client, refused)
    const id = random.pick(ids.slice(-5))
    if (id === undefined || choice < 42) return create(client)
    // What a form shows before its user changes it.
    const record = await press(client.get(id))
    if (record === undefined) return
    return choice < 80 ? save(client, record) : move(client, record)
  }

  /** Has everything sent, and discards what a person has to decide. Resolves to the id that each encounter has now. */
  const finish = async (): Promise<ReadonlyMap<string, EncounterId>> => {
    isOffline = false
    for (const tab of tabs) tab.kill()
    const { client, kill } = openTab()
    for (let round = 0; round < 200; round += 1) {
      await client.outbox.retry()
      const [first] = client.outbox.items()
      if (first === undefined) break
      const refused = client.outbox.items().find(({ problem }) => problem !== undefined)
      if (refused === undefined) await pause(200)
      else await discard(client, refused)
    }
    const now = new Map<string, EncounterId>()
    for (const id of ids) {
      const record = await press(client.get(id))
      if (record !== undefined) now.set(String(id), record.id)
    }
    kill()
    return now
  }
  return {
    step,
    finish,
    meet,
    told,
    asked,
    left: () => tabs.flatMap(({ client }) => client.outbox.damaged()),
  }
}

/** What {@link walkOutbox} found: what the server has, and what is wrong with it. */
export interface OutboxWalk {
  readonly writes: readonly Write[]
  readonly backups: readonly EncounterBackup[]
  readonly lost: readonly string[]
  readonly toldCount: number
}

/**
 * Walks two browsers with an outbox each over a server that is killed and started again, through a network that fails, with
 * periods off line, reloads and tabs that are killed in the middle of anything.
 */
export const walkOutbox = async (
  env: NodeJS.ProcessEnv,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Promise<OutboxWalk> => {
  const server = await startServerProcess(env)
  const proxies = await Promise.all(
    [0, 1].map((at) =>
      startFaultyProxy({ target: server.port, random: createRandom(seed + 30 + at), patience: timeout }),
    ),
  )
  let visits = 0
  let taken = 0
  const nextVisit = () => {
    visits += 1
    return visits
  }
  const tokens = ['demo-lee', 'demo-desk']
  const users = await Promise.all(
    tokens.map(async (token): Promise<User> => {
      const baseUrl = `http://127.0.0.1:${server.port}/api`
      return (await readHttpSession({ baseUrl, getToken: async () => token })).user
    }),
  )
  const browsers = proxies.flatMap(({ origin }, at) => {
    const [token, user] = [tokens[at], users[at]]
    return token === undefined || user === undefined
      ? []
      : [openBrowser(origin, token, user, createRandom(seed + 40 + at), nextVisit)]
  })
  let ending: Promise<void> = Promise.resolve()
  const chance = createRandom(seed + 50)
  const endServer = async () => {
    await server.stop(chance.chance(70) ? 'SIGKILL' : 'SIGTERM')
    await server.start()
  }
  const reader = createHttpClient({
    baseUrl: `http://127.0.0.1:${server.port}/api`,
    getToken: async () => 'demo-desk',
  })
  try {
    await Promise.all(
      browsers.map(async (browser) => {
        while (taken < steps) {
          taken += 1
          if (taken % stepsOfLife === 0) ending = ending.then(endServer)
          // The browsers meet at what the server has.
          if (taken % 10 === 0) {
            const page = await reader.list({ limit: 6 }).catch(() => undefined)
            for (const { id } of page?.records ?? []) browser.meet(id)
          }
          await browser.step()
        }
      }),
    )
    await ending
    for (const proxy of proxies) proxy.heal()
    await Promise.all(proxies.map((proxy) => proxy.settled()))
    const writes: Write[] = []
    const lost: string[] = []
    const known: (readonly [Told, EncounterId])[] = []
    for (const browser of browsers) {
      const now = await browser.finish()
      for (const write of browser.asked) {
        const id = write.id === undefined ? undefined : (now.get(String(write.id)) ?? write.id)
        writes.push({ ...write, id, mayCreate: isProvisional(write.id ?? ''), outcome: { kind: 'unknown' } })
      }
      const last = new Map<string, Told>()
      for (const entry of browser.told) {
        // A later save of the same browser may have taken an earlier one in, before it was sent.
        if (entry.visit === undefined) known.push([entry, now.get(String(entry.id)) ?? entry.id])
        else last.set(String(now.get(String(entry.id)) ?? entry.id), entry)
      }
      for (const entry of last.values()) known.push([entry, now.get(String(entry.id)) ?? entry.id])
      lost.push(...browser.left().map(({ key }) => `damaged: ${key}`))
    }
    const backups: EncounterBackup[] = []
    for (const record of await listAll(reader, {})) {
      backups.push({ record, history: await reader.history(record.id) })
    }
    const states = new Map(backups.map((backup) => [String(backup.record.id), statesOf(backup).states]))
    for (const [{ id, visit, to }, now] of known) {
      const was = states.get(String(now)) ?? []
      const isThere = was.some((state) =>
        visit === undefined ? readEncounter(state, kareoEncounterUi).status === to : visitIn(state) === visit,
      )
      if (!isThere) lost.push(`lost: ${visit ?? to} of ${id}, now ${now}`)
    }
    const creates = writes.filter(({ kind }) => kind === 'create').length
    if (backups.length > creates) lost.push(`twice: ${backups.length} encounters of ${creates} creates`)
    return { writes, backups, lost, toldCount: browsers.reduce((sum, { told }) => sum + told.length, 0) }
  } finally {
    await Promise.all(proxies.map((proxy) => proxy.close()))
    await server.stop('SIGTERM')
  }
}
