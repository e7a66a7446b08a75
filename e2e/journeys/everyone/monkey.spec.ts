import { collectAcknowledgements } from '../../monkey/acknowledgements.js'
import { openTab, type Playground, takeStep } from '../../monkey/actions.js'
import { expectNothingLost } from '../../monkey/expectNothingLost.js'
import { createRandom } from '../../monkey/random.js'
import { makeRoom } from '../../support/storage.js'
import { chooseStorage, readerOf, type StorageKind } from '../../support/storedEncounters.js'
import { expect, test } from '../../support/test.js'

/** `npm run monkey -- --seed N --steps N --client indexed-db` overrides these. */
const seed = Number(process.env.MONKEY_SEED ?? 20_260_615)
const steps = Number(process.env.MONKEY_STEPS ?? 500)
const storage: StorageKind = process.env.MONKEY_CLIENT === 'indexed-db' ? 'indexed-db' : 'local-storage'

test(`nothing acknowledged is lost in ${steps} steps over two tabs and ${storage}, seed ${seed}`, async ({
  context,
}, { annotations }) => {
  test.setTimeout(120_000 + steps * 1000)
  await chooseStorage(context, storage)
  const acknowledged = await collectAcknowledgements(context)
  const playground: Playground = {
    random: createRandom(seed),
    reader: readerOf(storage),
    // IndexedDB can use the whole disk.
    canFill: storage === 'local-storage',
    tabs: [await openTab(context), await openTab(context)],
    fullFor: undefined,
  }
  for (const page of playground.tabs) await page.goto('/encounters/new', { timeout: 60_000 })

  const taken = new Map<string, number>()
  for (let step = 0; step < steps; step += 1) {
    const name = (await takeStep(playground)) ?? 'not possible'
    taken.set(name, (taken.get(name) ?? 0) + 1)
  }
  // Running writes complete, or visibly fail.
  const [page] = playground.tabs
  await makeRoom(page)
  for (const tab of playground.tabs) await expect(tab.getByText('Saving…', { exact: true })).toHaveCount(0)

  const stored = await readerOf(storage).all(page)
  const { records, entries } = expectNothingLost(stored, acknowledged)
  const tally = [...taken].map(([name, count]) => `${name} ${count}`).join(', ')
  const description = `${storage}, seed ${seed}: ${steps} steps (${tally}); ${acknowledged.length} acknowledged states, ${records} records, ${entries} entries`
  annotations.push({ type: 'monkey', description })
  process.stdout.write(`${description}\n`)
  expect(acknowledged.length).toBeGreaterThan(steps / 20)
})
