import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EncounterBackup } from '../../src/client/EncounterClient.js'
import { createHttpClient } from '../../src/client/http/createHttpClient.js'
import { listAll } from '../../src/client/listAll.js'
import { startFaultyProxy } from '../faults/startFaultyProxy.js'
import { startServerProcess } from '../faults/startServerProcess.js'
import type { StoredEncounters } from '../support/storedEncounters.js'
import { expect, test } from '../support/test.js'
import { collectAcknowledgements } from './acknowledgements.js'
import { openTab, type Playground, takeStep } from './actions.js'
import { expectNothingLost } from './expectNothingLost.js'
import { createRandom } from './random.js'

const seed = Number(process.env.MONKEY_SEED ?? 20_260_615)
const steps = Number(process.env.MONKEY_STEPS ?? 500)

/** Steps between two ends of the server. */
const stepsOfLife = 60

/** Longest that a request is held back, in ms: a form says "Not saved" only after the third attempt. */
const patience = 1_500

// The browser itself logs each answer that is a failure.
test.use({ mayLog: /Failed to load resource/ })

/** Reads what the server has, past the network that fails. */
const readerOfServer = (baseUrl: string) => {
  const client = createHttpClient({ baseUrl, getToken: async () => 'demo-desk' })
  return {
    ids: async () => (await client.list({ limit: 30 })).records.map(({ id }) => String(id)).toSorted(),
    all: async (): Promise<StoredEncounters> => {
      const backups: EncounterBackup[] = []
      for (const record of await listAll(client, {})) {
        backups.push({ record, history: await client.history(record.id) })
      }
      return { backups, setAside: [] }
    },
  }
}

test(`nothing acknowledged is lost in ${steps} steps of two browsers over a server and a network that fail, seed ${seed}`, async ({
  browser,
  context,
}) => {
  test.setTimeout(180_000 + steps * 3_000)
  const folder = await mkdtemp(join(tmpdir(), 'encounter-form-pglite-'))
  const databaseUrl = process.env.DATABASE_URL ?? ''
  const server = await startServerProcess({ DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data') })
  const proxy = await startFaultyProxy({
    ...{ target: server.port, random: createRandom(seed + 1), patience },
    // Without a patient from the directory there would be nothing to save.
    disturbs: (path) => path.startsWith('/api/encounters'),
  })
  const reader = readerOfServer(`http://127.0.0.1:${server.port}/api`)
  const other = await browser.newContext({ baseURL: proxy.origin })
  const first = await browser.newContext({ baseURL: proxy.origin })
  await context.close()
  const acknowledged = [await collectAcknowledgements(first), await collectAcknowledgements(other)]
  const playground: Playground = {
    random: createRandom(seed),
    reader,
    canFill: false,
    tabs: [await openTab(first), await openTab(other)],
    fullFor: undefined,
  }
  for (const page of playground.tabs) await page.goto('/encounters/new', { timeout: 60_000 })

  const ends = createRandom(seed + 2)
  const taken = new Map<string, number>()
  for (let step = 1; step <= steps; step += 1) {
    if (step % stepsOfLife === 0) {
      await server.stop(ends.chance(70) ? 'SIGKILL' : 'SIGTERM')
      await server.start()
    }
    const name = (await takeStep(playground)) ?? 'not possible'
    taken.set(name, (taken.get(name) ?? 0) + 1)
  }
  proxy.heal()
  for (const tab of playground.tabs) await expect(tab.getByText('Saving…', { exact: true })).toHaveCount(0)
  await proxy.settled()

  const seen = acknowledged.flat()
  const { records, entries } = expectNothingLost(await reader.all(), seen)
  const counted = (tally: ReadonlyMap<string, number>) =>
    [...tally].map(([name, count]) => `${name} ${count}`).join(', ')
  process.stdout.write(
    `seed ${seed}: ${steps} steps (${counted(taken)}); ${seen.length} acknowledged states, ${records} records, ${entries} entries; requests: ${counted(proxy.met)}\n`,
  )
  expect(seen.length).toBeGreaterThan(steps / 20)
  for (const opened of [first, other]) await opened.close()
  await proxy.close()
  await server.stop('SIGTERM')
  await rm(folder, { recursive: true, force: true })
})
