import 'fake-indexeddb/auto'
import type { EncounterClient, EncounterRecord } from '../../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../../src/client/EncounterClientError.js'
import { createMemoryClient } from '../../../../src/client/memory/createMemoryClient.js'
import type { OutboxOptions } from '../../../../src/client/outbox/OutboxOptions.js'
import { openOutboxDatabase } from '../../../../src/client/outbox/openOutboxDatabase.js'
import { withOutbox } from '../../../../src/client/outbox/withOutbox.js'
import type { User } from '../../../../src/encounter/User.js'
import { everyone } from '../../../../src/testing/contractSupport.js'
import { createBrowser } from '../../support/createBrowser.js'

/** What happens to one write on its way. */
export type Fate =
  | 'done'
  | 'lost before it arrives'
  | 'lost after it arrived'
  | 'never answered'
  | 'signed out'
  | 'refused'
  /** Answered once `letGo` is called. */
  | 'held'
  /** Refused once `letGo` is called. */
  | 'held and refused'

const unavailable = () => new EncounterClientError('unavailable', 'The server is off.')

const newGate = () => {
  let resolve = () => {}
  const promise = new Promise<void>((open) => {
    resolve = open
  })
  return { promise, resolve }
}

let offices = 0

/** A server that can be off, and the tabs of one browser over it. */
export const createOffice = (
  options: {
    readonly user?: () => User
    readonly now?: () => Date
    readonly patience?: number
    readonly readUser?: () => Promise<User>
    /** Whom the server takes a write for; default: one user. */
    readonly session?: () => User
    readonly openChannel?: OutboxOptions['openChannel']
  } = {},
) => {
  const { user = () => everyone, now = () => new Date(), patience = 4000, readUser, openChannel } = options
  const { session = () => everyone } = options
  const server = createMemoryClient({ user: session })
  const browser = createBrowser()
  const fates: Fate[] = []
  const sent: string[] = []
  let isOff = false
  const holding = newGate()
  const letting = newGate()
  offices += 1
  const name = `office-${offices}`

  const write = async (key: string, make: () => Promise<EncounterRecord>): Promise<EncounterRecord> => {
    const fate = fates.shift() ?? 'done'
    if (isOff || fate === 'lost before it arrives') throw unavailable()
    if (fate === 'signed out') throw new EncounterClientError('unauthorized', 'You are signed out.')
    if (fate === 'refused') throw new EncounterClientError('invalid', 'The server does not take it.')
    sent.push(key)
    if (fate.startsWith('held')) {
      holding.resolve()
      await letting.promise
    }
    if (fate === 'held and refused') throw new EncounterClientError('invalid', 'The server does not take it.')
    const made = await make()
    if (fate === 'lost after it arrived') throw unavailable()
    if (fate === 'never answered') return new Promise(() => {})
    return made
  }
  const read = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (isOff) throw unavailable()
    return answer()
  }
  const network = {
    ...server,
    get: (...call: Parameters<EncounterClient['get']>) => read(() => server.get(...call)),
    history: (...call: Parameters<EncounterClient['history']>) => read(() => server.history(...call)),
    list: (...call: Parameters<typeof server.list>) => read(() => server.list(...call)),
    create: (...call: Parameters<EncounterClient['create']>) =>
      write(call[1].idempotencyKey, () => server.create(...call)),
    update: (...call: Parameters<EncounterClient['update']>) =>
      write(call[2].idempotencyKey, () => server.update(...call)),
    transition: (...call: Parameters<EncounterClient['transition']>) =>
      write(call[2].idempotencyKey, () => server.transition(...call)),
    mark: (...call: Parameters<EncounterClient['mark']>) =>
      write(call[2].idempotencyKey, () => server.mark(...call)),
  }

  return {
    server,
    browser,
    name,
    /** The fates of the writes to come. */
    fates,
    /** The keys of the writes that arrived. */
    sent,
    /** Resolves once a write is held. */
    isHeld: () => holding.promise,
    letGo: () => letting.resolve(),
    turn: (next: 'on' | 'off') => {
      isOff = next === 'off'
    },
    /** The disk, as a script of the same origin may open it. */
    openDisk: () => openOutboxDatabase(browser.indexedDB, `encounter-form:outbox:${name}`, () => undefined),
    /** How many things the disk has of what was seen. */
    countSeen: async (): Promise<number> => {
      const database = await openOutboxDatabase(
        browser.indexedDB,
        `encounter-form:outbox:${name}`,
        () => undefined,
      )
      const count = await database.count('seen')
      database.close()
      return count
    },
    openTab: () => {
      const tab = browser.openTab()
      const client = withOutbox(network, {
        name,
        user,
        now,
        patience,
        ...(readUser === undefined ? undefined : { readUser }),
        ...(openChannel === undefined ? undefined : { openChannel }),
        indexedDB: browser.indexedDB,
        locks: tab.locks,
      })
      return { client, kill: tab.kill }
    },
  }
}

/** Resolves once something holds that is told by a subscription. */
export const until = (subscribe: (onChange: () => void) => () => void, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const check = () => {
      if (!holds()) return
      stop()
      resolve()
    }
    let stop = () => {}
    stop = subscribe(check)
    check()
  })
