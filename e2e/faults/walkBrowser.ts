import type { EncounterRecord } from '../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import type { HttpClient } from '../../src/client/http/createHttpClient.js'
import type { EncounterId } from '../../src/encounter/Encounter.js'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../src/encounter/workflow.js'
import type { Random } from '../monkey/random.js'
import { visitIn, visitOf } from './visits.js'
import type { Outcome, Write } from './Write.js'

/** One browser, with what it has seen. */
export interface Browser {
  readonly client: HttpClient
  readonly random: Random
  readonly seen: Map<EncounterId, EncounterRecord>
  /** Adds the writes of every browser. */
  readonly writes: Write[]
  /** A number that no other visit has. */
  readonly nextVisit: () => number
}

/** How often a user presses the button again after "Not saved". */
const patience = 3

/** Sends a write with one key until it is answered, or the user gives up. */
const press = async (
  { seen }: Browser,
  send: (idempotencyKey: string) => Promise<EncounterRecord>,
): Promise<Outcome> => {
  const key = crypto.randomUUID()
  for (let attempt = 1; ; attempt += 1) {
    try {
      const record = await send(key)
      seen.set(record.id, record)
      return { kind: 'acknowledged', id: record.id, version: record.version }
    } catch (error) {
      if (!(error instanceof EncounterClientError)) throw error
      if (error.current !== undefined) seen.set(error.current.id, error.current)
      if (error.kind !== 'unavailable') return { kind: 'refused' }
      if (attempt === patience) return { kind: 'unknown' }
    }
  }
}

const create = async (browser: Browser): Promise<void> => {
  const encounter = visitOf(browser.nextVisit())
  const outcome = await press(browser, (idempotencyKey) =>
    browser.client.create(encounter, { idempotencyKey }),
  )
  browser.writes.push({ kind: 'create', id: undefined, visit: visitIn(encounter), outcome })
}

const save = async (browser: Browser, { id, version }: EncounterRecord): Promise<void> => {
  const encounter = visitOf(browser.nextVisit())
  const outcome = await press(browser, (idempotencyKey) =>
    browser.client.update(id, encounter, { ifMatch: version, idempotencyKey }),
  )
  browser.writes.push({ kind: 'save', id, visit: visitIn(encounter), outcome })
}

const move = async (browser: Browser, { id, version, encounter }: EncounterRecord): Promise<void> => {
  const { status } = readEncounter(encounter, kareoEncounterUi)
  const possible = encounterWorkflow.transitions.filter(({ from }) => from === status)
  const chosen = browser.random.pick(possible.filter(({ isFinal }) => !isFinal || browser.random.chance(15)))
  if (chosen === undefined) return look(browser)
  const change = { to: chosen.to, ...(chosen.needsReason ? { reason: 'As the walk has it' } : undefined) }
  const outcome = await press(browser, (idempotencyKey) =>
    browser.client.transition(id, change, { ifMatch: version, idempotencyKey }),
  )
  browser.writes.push({ kind: 'transition', id, to: chosen.to, outcome })
}

const look = async ({ client, seen }: Browser): Promise<void> => {
  try {
    for (const record of (await client.list({ limit: 20 })).records) seen.set(record.id, record)
  } catch (error) {
    if (!(error instanceof EncounterClientError) || error.kind !== 'unavailable') throw error
  }
}

/** Takes one step: mostly over an encounter that this browser has seen, which may have changed since. */
export const walkBrowser = async (browser: Browser): Promise<void> => {
  const { random, seen } = browser
  // Among few, so that the browsers meet.
  const record = random.pick([...seen.values()].slice(-6))
  const choice = random.below(100)
  if (record === undefined || choice < 12) return create(browser)
  if (choice < 60) return save(browser, record)
  if (choice < 88) return move(browser, record)
  return look(browser)
}
