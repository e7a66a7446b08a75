import { expect, type Page } from '@playwright/test'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import type { PatientWalk } from './patientSteps.js'
import { seeTab } from './seeTab.js'
import { statesOf } from './statesOf.js'

/** Describes codes that are with a patient they are not allowed with. Only knows the codes of the walk. */
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

/** Retries if the page navigates in between: going back may load another one. */
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
    // Undecided while the question is open.
    ...(isAsked ? [] : misplaced(walk, 'a form', patient, codes)),
    ...kept.flatMap((copy) =>
      misplaced(walk, `what is kept of ${copy.key}`, copy.codesOf ?? copy.patient, copy.codes),
    ),
    // A working copy of another user stays in a tab when somebody else signs in elsewhere: for that user, and
    // invisible.
    ...kept
      .filter(({ key, userId }) => !key.startsWith(`${userId}:`))
      .map(({ key, userId }) => `${key} is kept for ${userId}`),
  ]
}

const wrongInStorage = async (page: Page, walk: PatientWalk): Promise<readonly string[]> => {
  const { backups, setAside } = await whenLoaded(page, () => walk.reader.all(page))
  const wrong: string[] = setAside.map((place) => `set aside: ${place}`)
  const idOf = new Map<string, unknown>()
  const ownDates = new Set(walk.dates.values())
  for (const backup of backups) {
    const { id } = backup.record
    const { states, gaps } = statesOf(backup)
    wrong.push(...gaps)
    // Includes states that were stored only briefly.
    for (const state of states) {
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

/** Expects that no code is with a patient it was not meant for, and that no form created two encounters. */
export const expectRightPatient = async (walk: PatientWalk, after: string): Promise<void> => {
  const [page] = walk.tabs
  expect(await wrongInStorage(page, walk), `stored after ${after}`).toEqual([])
  for (const tab of walk.tabs) {
    // The view may update in two renders; nobody sees the first alone, and it is not stored.
    await expect
      .poll(() => wrongInTab(tab, walk), { message: `in a tab after ${after}`, timeout: 5000 })
      .toEqual([])
  }
}
