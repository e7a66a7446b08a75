import { expect, type Page } from '@playwright/test'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { readerOf } from '../support/storedEncounters.js'
import type { PatientWalk } from './patientSteps.js'
import { seeTab } from './seeTab.js'
import { statesOf } from './statesOf.js'

/** What is wrong where these codes stand with this patient; nothing is known of other codes than those of the walk. */
const misplaced = (
  { meant }: PatientWalk,
  where: string,
  patient: string,
  codes: readonly string[],
): readonly string[] =>
  patient === ''
    ? []
    : codes
        .filter((code) => meant.get(code)?.has(patient) === false)
        .map((code) => `${code} stands with ${patient} in ${where}`)

/** Looks again where a page went away meanwhile: going back may load another. */
const whenLoaded = async <T>(page: Page, look: () => Promise<T>): Promise<T> => {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('Execution context was destroyed')) throw error
    await page.waitForLoadState()
    return whenLoaded(page, look)
  }
}

const wrongInTab = async (page: Page, walk: PatientWalk): Promise<readonly string[]> => {
  const { patient, codes, isAsked, kept } = await whenLoaded(page, () => page.evaluate(seeTab))
  return [
    // While it is asked, nothing is settled yet.
    ...(isAsked ? [] : misplaced(walk, 'a form', patient, codes)),
    ...kept.flatMap((copy) =>
      misplaced(walk, `what is kept of ${copy.key}`, copy.codesOf ?? copy.patient, copy.codes),
    ),
    // Another user's stays in a tab where somebody else signed in elsewhere: for that user, and unseen.
    ...kept
      .filter(({ key, userId }) => !key.startsWith(`${userId}:`))
      .map(({ key, userId }) => `${key} is kept for ${userId}`),
  ]
}

const wrongInStorage = async (page: Page, walk: PatientWalk): Promise<readonly string[]> => {
  const { backups, setAside } = await whenLoaded(page, () => readerOf(walk.storage).all(page))
  const wrong: string[] = setAside.map((place) => `set aside: ${place}`)
  const idOf = new Map<string, unknown>()
  const ownDates = new Set(walk.dates.values())
  for (const backup of backups) {
    const { id } = backup.record
    // Also what was stored for a moment only.
    for (const state of statesOf(backup)) {
      const { patientId, diagnosisCodes } = readEncounter(state, kareoEncounterUi)
      wrong.push(...misplaced(walk, `the storage, encounter ${id}`, String(patientId), diagnosisCodes))
    }
    const { dateOfService = '' } = readEncounter(backup.record.encounter, kareoEncounterUi)
    if (!ownDates.has(dateOfService)) continue
    if (idOf.has(dateOfService)) wrong.push(`one form made ${idOf.get(dateOfService)} and ${id}`)
    idOf.set(dateOfService, id)
  }
  return wrong
}

/** Expects that no code stands with a patient whom it was not meant for, and that no form has made two encounters. */
export const expectRightPatient = async (walk: PatientWalk, after: string): Promise<void> => {
  const [page] = walk.tabs
  expect(await wrongInStorage(page, walk), `stored after ${after}`).toEqual([])
  for (const tab of walk.tabs) {
    // What is shown may come in two renders; nobody sees the first alone, and it is not stored.
    await expect
      .poll(() => wrongInTab(tab, walk), { message: `in a tab after ${after}`, timeout: 1000 })
      .toEqual([])
  }
}
