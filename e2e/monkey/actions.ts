import type { BrowserContext, Page } from '@playwright/test'
import {
  choose,
  type EncounterFormParts,
  fillRequired,
  findEncounterForm,
  signInAs,
} from '../support/encounterForm.js'
import { fillStorage, makeRoom } from '../support/storage.js'
import type { StorageReader } from '../support/storedEncounters.js'
import type { Random } from './random.js'

/** Two tabs, with the state of the monkey. */
export interface Playground {
  readonly random: Random
  readonly reader: StorageReader
  /** Whether the storage can be filled to its last character. */
  readonly canFill: boolean
  /** The tabs, of one browser or of two; a closed tab is replaced by a new one. */
  readonly tabs: [Page, Page]
  /** Number of steps since the storage was filled; undefined if it has space. */
  fullFor: number | undefined
}

/** One action of the monkey in a tab. Throws if the tab is not in the right state. */
type Action = (page: Page, form: EncounterFormParts, playground: Playground) => Promise<unknown>

const diagnoses = ['J06.9', 'Z00.00', 'I10', 'E11.9', 'M54.50', 'N39.0', 'F41.1', 'E78.5', 'J02.9', 'Z23']
const procedures = ['99213', '99214', '99213-25', '90471', '36415']
/** The demo users. */
export const users = ['Dr. Lee', 'Robin (front desk)'] as const
const verbs = ['Submit', 'Approve', 'Return to draft', 'Reopen', 'Submit', 'Approve', 'Void']
const dayMs = 86_400_000

/** Timeout in ms for elements that should be present; missing ones are given up. */
const patience = 300

/** The walk changes the clock by days, and the app would lock. */
const neverLock = (page: Page): Promise<unknown> =>
  page.route('**/config.json', async (route) => {
    const answer = await route.fetch().catch(() => undefined)
    const isJson = answer?.headers()['content-type']?.includes('json') === true
    const config: unknown = isJson ? await answer?.json() : {}
    await route.fulfill({ json: Object.assign({}, config, { lockAfterMinutes: 0 }) })
  })

/** Opens a tab that accepts every dialog about leaving. */
export const openTab = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
  await neverLock(page)
  return page
}

const open: Action = async (page, _, { random, tabs, reader }) => {
  const [elsewhere] = tabs.flatMap((tab) =>
    tab === page ? [] : (/\/encounters\/(\d+)$/.exec(tab.url())?.[1] ?? []),
  )
  // Prefers the other tab's encounter, to provoke conflicts.
  const id = random.chance(50) && elsewhere !== undefined ? elsewhere : random.pick(await reader.ids(page))
  await page.goto(id === undefined || random.chance(20) ? '/encounters/new' : `/encounters/${id}`, {
    timeout: 60_000,
  })
}

const addCode: Action = async (_, form, { random }) => {
  const [input, codes] = random.chance(60) ? [form.diagnoses, diagnoses] : [form.procedures, procedures]
  await choose(input, random.pick(codes) ?? 'I10')
}

const removeCode: Action = async (_, form, { random }) => {
  const buttons = form.form.getByRole('button', { name: /^Remove / })
  const count = await buttons.count()
  if (count > 0) await buttons.nth(random.below(count)).click()
}

const moveCode: Action = async (_, form) => {
  if ((await form.diagnosisChips.count()) > 0) await form.diagnosisChips.first().press('Alt+ArrowRight')
}

const changeDate: Action = async (_, form, { random }) => {
  const day = 1 + random.below(28)
  await form.change()
  await form.dateOfService.fill(random.chance(10) ? '' : `2026-01-${String(day).padStart(2, '0')}`)
}

const saveButton = ({ form }: EncounterFormParts) =>
  form.getByRole('button', { name: /^Save (?:draft|changes)$/ })

const save: Action = async (page, form, { random }) => {
  await (random.chance(50) ? page.keyboard.press('ControlOrMeta+s') : saveButton(form).click())
}

const fillIn: Action = async (_, form) => {
  if ((await form.patient.inputValue()) === '') await fillRequired(form)
}

const transition: Action = async (page, form, { random }) => {
  const shown: string[] = []
  for (const verb of new Set(verbs)) if (await form.button(verb).isVisible()) shown.push(verb)
  if (await form.button('More actions').isVisible()) shown.push('Void')
  const verb = random.pick(shown.filter((name) => name !== 'Void' || random.chance(15)))
  if (verb === undefined) throw new Error('no way to go')
  await form.act(verb)
  const reason = page.getByRole('dialog').getByRole('textbox', { name: 'Reason' })
  if (verb === 'Submit' || verb === 'Approve') return
  await reason.fill('monkey business')
  await page.getByRole('dialog').getByRole('button', { name: verb }).click()
}

const decideConflict: Action = async (_, form, { random }) => {
  await form.button(random.chance(50) ? 'Show their version' : 'Save mine over it').click()
}

const signIn: Action = async (page, _, { random }) => {
  await signInAs(page, random.pick(users) ?? 'Dr. Lee')
}

const reload: Action = (page) => page.reload({ timeout: 60_000 })

const closeMidSave: Action = async (page, form, playground) => {
  // The tab closes in the middle of any save.
  if (await form.button('Save draft').isVisible())
    await form.button('Save draft').click({ noWaitAfter: true })
  const place = playground.tabs[0] === page ? 0 : 1
  const context = page.context()
  await page.close()
  const next = await openTab(context)
  playground.tabs[place] = next
  await next.goto('/encounters/new', { timeout: 60_000 })
}

const fill: Action = async (page, _, playground) => {
  if (playground.fullFor !== undefined || !playground.canFill) return
  await fillStorage(page)
  playground.fullFor = 0
}

const changeClock: Action = async (page, _, { random }) => {
  const days = random.below(9) - 4
  await page.clock.setFixedTime(new Date(Date.now() + days * dayMs))
}

const wait: Action = (_, form) => form.status.filter({ hasText: /^Saved/ }).waitFor()

type Weighted = readonly (readonly [name: string, weight: number, action: Action])[]

const edits: Weighted = [
  ['add a code', 26, addCode],
  ['remove a code', 9, removeCode],
  ['move a code', 4, moveCode],
  ['change the date', 9, changeDate],
  ['fill in', 7, fillIn],
  ['save', 14, save],
]

const others: Weighted = [
  ['transition', 12, transition],
  ['open', 6, open],
  ['reload', 3, reload],
  ['close mid-save', 3, closeMidSave],
  ['sign in', 2, signIn],
  ['fill the storage', 1, fill],
  ['change the clock', 2, changeClock],
  ['wait for a save', 2, wait],
]

/** The actions, repeated according to their weights. */
export const spread = <A>(weighted: readonly (readonly [name: string, weight: number, action: A])[]) =>
  weighted.flatMap(([name, weight, action]) => Array.from({ length: weight }, () => ({ name, action })))

const whileEditable = spread([...edits, ...others])
const whileReadOnly = spread(others)

/** Number of steps that a storage stays full. */
const fullSteps = 8

/** Takes one step in one of the tabs and returns its name; undefined if the tab was not in the right state. */
export const takeStep = async (playground: Playground): Promise<string | undefined> => {
  const { random, tabs } = playground
  const page = random.pick(tabs) ?? tabs[0]
  const form = findEncounterForm(page)
  const isEditable = await saveButton(form).isVisible()
  const choice = random.pick(isEditable ? whileEditable : whileReadOnly)
  if (playground.fullFor !== undefined) {
    playground.fullFor += 1
    if (playground.fullFor > fullSteps) {
      await makeRoom(page)
      playground.fullFor = undefined
    }
  }
  try {
    // A conflict, or a dialog about leaving, blocks everything else.
    if (await form.button('Show their version').isVisible()) {
      await decideConflict(page, form, playground)
      return 'decide a conflict'
    }
    const leave = page.getByRole('dialog').getByRole('button', { name: /^(?:Leave|Cancel)$/ })
    if (await leave.first().isVisible()) await leave.first().click()
    await choice?.action(page, form, playground)
    return choice?.name
  } catch {
    return undefined
  }
}
