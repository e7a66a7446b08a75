import { openTab } from '../../monkey/actions.js'
import { expectRightPatient } from '../../monkey/expectRightPatient.js'
import { codesOf, type PatientWalk, takePatientStep } from '../../monkey/patientSteps.js'
import { createRandom } from '../../monkey/random.js'
import { chooseStorage, readerOf, type StorageKind } from '../../support/storedEncounters.js'
import { expect, test } from '../../support/test.js'

/** `npm run monkey -- --walk patients --seed N --steps N --client indexed-db` overrides these, and walks once. */
const { MONKEY_SEED, MONKEY_STEPS, MONKEY_CLIENT } = process.env
const seeds =
  MONKEY_SEED === undefined ? Array.from({ length: 10 }, (_, walk) => 901 + walk) : [Number(MONKEY_SEED)]
const steps = Number(MONKEY_STEPS ?? 25)

for (const seed of seeds) {
  const storage: StorageKind =
    MONKEY_CLIENT === 'indexed-db' || (MONKEY_CLIENT === undefined && seed % 2 === 0)
      ? 'indexed-db'
      : 'local-storage'
  test(`no code stands with another patient in ${steps} steps over two tabs and ${storage}, seed ${seed}`, async ({
    context,
  }, { annotations }) => {
    test.setTimeout(60_000 + steps * 3000)
    await chooseStorage(context, storage)
    const walk: PatientWalk = {
      random: createRandom(seed),
      reader: readerOf(storage),
      canFill: false,
      tabs: [await openTab(context), await openTab(context)],
      fullFor: undefined,
      meant: new Map(
        [...codesOf].flatMap(([patient, codes]) => codes.map((code) => [code, new Set([patient])] as const)),
      ),
      dates: new Map(),
    }
    for (const page of walk.tabs) await page.goto('/encounters/new', { timeout: 60_000 })
    await expect.poll(() => readerOf(storage).ids(walk.tabs[0])).not.toEqual([])
    const demo = (await readerOf(storage).ids(walk.tabs[0])).length

    const taken: string[] = []
    for (let step = 0; step < steps; step += 1) {
      const name = await takePatientStep(walk)
      if (name !== undefined) taken.push(name)
      await expectRightPatient(walk, taken.join(', '))
    }
    for (const tab of walk.tabs) await expect(tab.getByText('Saving…', { exact: true })).toHaveCount(0)
    await expectRightPatient(walk, taken.join(', '))

    const made = (await readerOf(storage).ids(walk.tabs[0])).length - demo
    const description = `${storage}, seed ${seed}: ${taken.length} of ${steps} steps, ${made} encounters made (${taken.join(', ')})`
    annotations.push({ type: 'walk', description })
    if (MONKEY_SEED !== undefined) process.stdout.write(`${description}\n`)
    expect(taken.length).toBeGreaterThan(steps / 4)
  })
}
