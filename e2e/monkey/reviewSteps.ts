import { expect, type Page } from '@playwright/test'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { readerOf, type StorageKind } from '../support/storedEncounters.js'
import { spread } from './actions.js'
import type { Random } from './random.js'
import { type ActionKey, actionOf, after, type Stored, statusesOf, type UndoModel } from './reviewModel.js'

/** A walk through the list by keyboard in one tab, while another tab changes the listed encounters. */
export interface ReviewWalk {
  readonly random: Random
  readonly storage: StorageKind
  readonly page: Page
  readonly other: Page
  readonly undos: UndoModel
  /** The encounters that are ready, which can be transitioned. */
  readonly ready: ReadonlySet<string>
}

/** Timeout in ms for what the app does after a key. */
const answerMs = 15_000

/** The encounters stored in the browser. */
const readStored = async ({ page, storage }: ReviewWalk): Promise<Stored> => {
  const { backups } = await readerOf(storage).all(page)
  return new Map(
    backups.map(({ record: { id, version, encounter } }) => [
      String(id),
      { version, status: readEncounter(encounter, kareoEncounterUi).status ?? '' },
    ]),
  )
}

/**
 * The visible state: the encounters that a key acts on, those that "Undo" would affect, and whether anything has the
 * focus.
 */
const seeScreen = () => {
  const texts = [...document.querySelectorAll('p, strong')].map(({ textContent }) => textContent ?? '')
  const count = Number(texts.map((text) => /^([\d,]+) selected$/.exec(text)?.[1]).find(Boolean) ?? 0)
  const selected = [...document.querySelectorAll('tr[data-selected]')].map((row) =>
    String(row.getAttribute('data-row')),
  )
  const panel = document.querySelector('[data-panel]')?.getAttribute('aria-label') ?? ''
  const open = /\d+/.exec(panel)?.[0]
  return {
    count,
    named: count > 0 ? selected : open === undefined ? [] : [open],
    isOpen: open !== undefined,
    isLost: document.activeElement === document.body,
  }
}

/** Waits until the screen is idle: nothing is running, and the list shows what is stored. */
const rest = async (walk: ReviewWalk, statuses: Readonly<Record<string, string>>, what: string) => {
  const { page } = walk
  await expect
    .poll(async () => statusesOf(await readStored(walk)), {
      message: `stored after ${what}`,
      timeout: answerMs,
    })
    .toEqual(statuses)
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: answerMs })
  if ((await page.evaluate(seeScreen)).isOpen)
    await expect(page.getByRole('form', { name: 'Encounter' })).toBeVisible({ timeout: answerMs })
  const tab = new URL(page.url()).searchParams.get('status') ?? 'Draft'
  const rows = Object.keys(statuses).filter((id) => tab === 'All' || statuses[id] === tab)
  await expect
    .poll(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('tr[data-row]')].map((row) => String(row.getAttribute('data-row'))),
        ),
      { message: `listed after ${what}`, timeout: answerMs },
    )
    .toHaveLength(rows.length)
  await expect
    .poll(async () => (await page.evaluate(seeScreen)).isLost, {
      message: `focus after ${what}`,
      timeout: answerMs,
    })
    .toBe(false)
}

const act = async (walk: ReviewWalk, key: ActionKey) => {
  const { page, ready } = walk
  const before = await readStored(walk)
  const { named, count } = await page.evaluate(seeScreen)
  // An encounter that another tab removed from the list stays selected, unseen.
  expect(named.length).toBeLessThanOrEqual(Math.max(1, count))
  const way = actionOf(key, named, before)
  const able = way?.needsNoErrors ? named.filter((id) => ready.has(id)) : named
  const expected = way === undefined ? statusesOf(before) : after(key, able, before)
  await page.keyboard.press(key)
  if (way?.needsReason) {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('for the walk')
    await dialog.getByRole('button', { name: way.action }).click()
  }
  await rest(walk, expected, `${key} on ${named.join(' ')}`)
  walk.undos.note(before, await readStored(walk))
}

const undo = async (walk: ReviewWalk) => {
  const before = await readStored(walk)
  const isThere = walk.undos.next() !== undefined
  const expected = walk.undos.undo(before)
  const button = walk.page.getByRole('button', { name: /^Undo/ })
  await expect(button.first()).toBeVisible({ visible: isThere, timeout: answerMs })
  await walk.page.keyboard.press('z')
  await rest(walk, expected, 'z')
}

/** Another tab transitions one of them, as another user would. */
const changeElsewhere = async (walk: ReviewWalk) => {
  const { other, random, ready } = walk
  const before = await readStored(walk)
  const id = random.pick([...ready].filter((one) => before.get(one)?.status === 'Submitted'))
  if (id === undefined) return
  await other.goto(`/encounters/${id}`)
  await other.getByRole('button', { name: 'Approve', exact: true }).click()
  await rest(walk, { ...statusesOf(before), [id]: 'Approved' }, `another tab approves ${id}`)
}

const goToTab = async (walk: ReviewWalk) => {
  const tab = walk.random.pick(['Drafts', 'Submitted', 'Submitted', 'Approved', 'All']) ?? 'All'
  await walk.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  await rest(walk, statusesOf(await readStored(walk)), `the tab ${tab}`)
}

/** Leaves the list by a link and returns: selection and undo are kept. */
const leave = async (walk: ReviewWalk) => {
  const { page } = walk
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.goBack()
  await page.getByRole('table', { name: 'Encounters' }).waitFor()
  await page.keyboard.press('j')
  await rest(walk, statusesOf(await readStored(walk)), 'coming back')
}

const press = (key: string) => async (walk: ReviewWalk) => {
  await walk.page.keyboard.press(key)
  await rest(walk, statusesOf(await readStored(walk)), key)
}

const steps = spread<(walk: ReviewWalk) => Promise<void>>([
  ['j', 14, press('j')],
  ['k', 6, press('k')],
  ['x', 8, press('x')],
  ['Shift+X', 5, press('Shift+X')],
  ['Enter', 5, press('Enter')],
  ['Escape', 5, press('Escape')],
  ['s', 4, (walk) => act(walk, 's')],
  ['a', 8, (walk) => act(walk, 'a')],
  ['r', 5, (walk) => act(walk, 'r')],
  ['z', 5, undo],
  ['another tab approves', 3, changeElsewhere],
  ['go to a tab', 4, goToTab],
  ['leave and come back', 1, leave],
])

/** Takes one step and returns its name. */
export const takeReviewStep = async (walk: ReviewWalk): Promise<string> => {
  const step = walk.random.pick(steps)
  await walk.page.bringToFront()
  await step?.action(walk)
  return step?.name ?? ''
}
