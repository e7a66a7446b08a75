import { readEncounter } from '../../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { createRandom } from '../../monkey/random.js'
import { UndoModel } from '../../monkey/reviewModel.js'
import { type ReviewWalk, takeReviewStep } from '../../monkey/reviewSteps.js'
import { signInAs } from '../../support/encounterForm.js'
import { chooseStorage, readerOf, type StorageKind } from '../../support/storedEncounters.js'
import { readyVisit, storeVisits } from '../../support/storeVisits.js'
import { expect, test } from '../../support/test.js'

/** `npm run monkey -- --walk review --seed N --steps N --client indexed-db` overrides these. */
const { MONKEY_SEED, MONKEY_STEPS, MONKEY_CLIENT } = process.env
const seed = Number(MONKEY_SEED ?? 1001)
const steps = Number(MONKEY_STEPS ?? 40)
const storage: StorageKind = MONKEY_CLIENT === 'indexed-db' ? 'indexed-db' : 'local-storage'

test(`a key changes what the screen names and nothing else in ${steps} steps over ${storage}, seed ${seed}`, async ({
  context,
  page,
}, { annotations }) => {
  test.setTimeout(120_000 + steps * 5000)
  await chooseStorage(context, storage)
  // High enough to render every row.
  await page.setViewportSize({ width: 1280, height: 1600 })
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  const other = await context.newPage()
  await storeVisits(
    page,
    Array.from({ length: 10 }, () => readyVisit),
  )
  const { backups } = await readerOf(storage).all(page)
  const ready = backups
    .map(({ record }) => readEncounter(record.encounter, kareoEncounterUi))
    .filter(({ diagnosisCodes, procedureCodes }) => diagnosisCodes.length * procedureCodes.length > 0)
  const walk: ReviewWalk = {
    ...{ random: createRandom(seed), storage, page, other, undos: new UndoModel() },
    ready: new Set(ready.map(({ id }) => String(id))),
  }
  await page.keyboard.press('j')

  const taken: string[] = []
  for (let step = 0; step < steps; step += 1) {
    taken.push(
      await test
        .step(`${step}`, () => takeReviewStep(walk))
        .catch((error: unknown) => {
          throw new Error(`after ${taken.join(', ')}`, { cause: error })
        }),
    )
  }
  const description = `${storage}, seed ${seed}: ${taken.join(', ')}`
  annotations.push({ type: 'walk', description })
  if (MONKEY_SEED !== undefined) process.stdout.write(`${description}\n`)
  expect(taken).toHaveLength(steps)
})
