import { expect, type Page } from '@playwright/test'
import { choose, type EncounterFormParts, findEncounterForm, signInAs } from '../support/encounterForm.js'
import { openTab, type Playground, spread, users } from './actions.js'
import { seeTab } from './seeTab.js'

/** Demo patients, each with codes that are typed for no other. */
export const codesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['100242', ['J06.9', 'J20.9', 'R05.9']],
  ['100235', ['K21.9', 'G43.909', 'R51.9']],
  ['100236', ['H66.90', 'H10.9', 'B34.9']],
])

const nameOf: ReadonlyMap<string, string> = new Map([
  ['100242', 'Doe, John'],
  ['100235', 'Roe, Richard'],
  ['100236', 'Sample, Alex'],
])

/** A walk of users who change the patient, with their intentions. */
export interface PatientWalk extends Playground {
  /**
   * The patients that each code is allowed with: those it was typed for, and those that "Keep codes" was chosen for.
   */
  readonly meant: ReadonlyMap<string, Set<string>>
  /** The unique date of service of each new form. */
  readonly dates: Map<string, string>
}

/** One action of a user in a tab. Throws if the tab is not in the right state. */
type Step = (page: Page, form: EncounterFormParts, walk: PatientWalk) => Promise<unknown>

const loadMs = 15_000
/** Timeout in ms for what the app does after a choice. */
const answerMs = 3000

const keepDialog = (page: Page) => page.getByRole('dialog', { name: /^Keep these codes for / })
const leaveDialog = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })

/** The date of the new form that a tab shows, or showed before its first save. */
const ownDate = async (page: Page, { dates }: PatientWalk, isBlank: boolean): Promise<string | undefined> => {
  const { formKey, user } = await page.evaluate(seeTab)
  if (formKey === undefined) return undefined
  const form = `${user} ${formKey}`
  const before = dates.get(form)
  // A browser history entry whose form was saved after leaving it starts empty.
  if (before !== undefined && isBlank) dates.set(`${form}, before ${dates.size}`, before)
  const day = new Date(Date.UTC(2026, 0, 1 + new Set(dates.values()).size))
  const date = before === undefined || isBlank ? day.toISOString().slice(0, 10) : before
  dates.set(form, date)
  return date
}

const fillVisit: Step = async (page, form, walk) => {
  const patient = walk.random.pick([...nameOf.keys()]) ?? ''
  const name = nameOf.get(patient) ?? ''
  const field = walk.random.chance(30) ? form.appointment : form.patient
  const isBlank = (await form.status.textContent()) === 'Nothing to save yet'
  const date = await ownDate(page, walk, isBlank)
  // A new form starts with today's date, which would be saved.
  if (isBlank && date !== undefined) await form.dateOfService.fill(date)
  await choose(field, name)
  await expect(form.patient).toHaveValue(new RegExp(`^${name}`), { timeout: answerMs })
  // It is modal: nothing else can be filled in.
  if (await keepDialog(page).isVisible()) return
  if ((await form.provider.inputValue()) === '') await choose(form.provider, 'Lee')
  await form.change()
  if (date !== undefined) await form.dateOfService.fill(date)
}

const clearPatient: Step = async (_, form) => {
  await form.change()
  await form.patient.fill('')
}

const typeCode: Step = async (page, form, { random }) => {
  const { patient, codes, isAsked } = await page.evaluate(seeTab)
  const code = random.pick((codesOf.get(patient) ?? []).filter((known) => !codes.includes(known)))
  if (isAsked || code === undefined) throw new Error('no code to type')
  await choose(form.diagnoses, code)
  await expect(form.diagnosisChips.filter({ hasText: code })).toHaveCount(1, { timeout: answerMs })
}

const removeCode: Step = (_, form) =>
  form.form
    .getByRole('button', { name: /^Remove / })
    .first()
    .click()

const typeLetters: Step = (_, form) => form.diagnoses.fill('sore')

const save: Step = (_, form) => form.form.getByRole('button', { name: /^Save (?:draft|changes)$/ }).click()

const waitForSave: Step = (_, form) =>
  form.status.filter({ hasText: /^Saved/ }).waitFor({ timeout: answerMs })

const leave: Step = (page) => page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()

const beginNew: Step = async (page) => {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('n')
}

const copyToNew: Step = (page) => page.getByRole('link', { name: 'Copy to new' }).click()

// The tab was empty before the app.
const goBack: Step = (page) => page.evaluate(() => navigation.canGoBack && history.back())
const goForward: Step = (page) => page.evaluate(() => history.forward())

const reload: Step = (page) => page.reload({ timeout: loadMs })

const openStored: Step = async (page, _, { random, reader, tabs }) => {
  const elsewhere = tabs.flatMap((tab) => /\/encounters\/(\d+)$/.exec(tab.url())?.[1] ?? [])
  // The walk's encounters are the last ones.
  const made = (await reader.ids(page)).slice(-3)
  const id = random.pick(random.chance(50) && elsewhere.length > 0 ? elsewhere : made)
  await page.goto(`/encounters/${id}`, { timeout: loadMs })
}

const anotherTab: Step = async (page, _, { tabs }) => {
  const place = tabs[0] === page ? 0 : 1
  const context = page.context()
  await page.close()
  tabs[place] = await openTab(context)
  await tabs[place].goto('/encounters/new', { timeout: loadMs })
}

const signIn: Step = (page, _, { random }) => signInAs(page, random.pick(users) ?? users[0])

const answerQuestion: Step = async (page, form, { random, meant }) => {
  const { codes, asked } = await page.evaluate(seeTab)
  const dialog = keepDialog(page)
  const answer = random.pick(['Keep codes', 'Clear codes', 'Cancel', 'Escape', 'reload']) ?? 'Cancel'
  if (answer === 'reload') return page.reload({ timeout: loadMs })
  if (answer === 'Escape') return page.keyboard.press('Escape')
  if (answer === 'Keep codes') {
    const [to] = [...nameOf].find(([, name]) => name === asked) ?? []
    for (const code of codes) if (to !== undefined) meant.get(code)?.add(to)
  }
  await dialog.getByRole('button', { name: answer }).click()
  return expect(form.patient).toHaveValue(/./, { timeout: answerMs })
}

const decideConflict: Step = async (page, form, { random }) => {
  const ways = ['Compare', 'Compare', 'Show their version', 'Save mine over it']
  const shown: string[] = []
  for (const way of ways) if (await form.button(way).isVisible()) shown.push(way)
  const way = random.pick(shown) ?? 'Show their version'
  await form.button(way).click()
  if (way !== 'Compare') return
  const dialog = page.getByRole('dialog', { name: 'Two changes to this encounter' })
  for (const group of await dialog.getByRole('group').all()) {
    const radios = await group.getByRole('radio').all()
    await random.pick(radios)?.check()
  }
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
}

const steps = spread<Step>([
  ['fill in the visit', 20, fillVisit],
  ['clear the patient', 3, clearPatient],
  ['type a code', 20, typeCode],
  ['remove a code', 2, removeCode],
  ['type letters', 3, typeLetters],
  ['save', 8, save],
  ['wait for a save', 4, waitForSave],
  ['leave', 5, leave],
  ['begin a new one', 8, beginNew],
  ['copy to new', 2, copyToNew],
  ['go back', 4, goBack],
  ['go forward', 3, goForward],
  ['reload', 8, reload],
  ['open one', 7, openStored],
  ['another tab', 2, anotherTab],
  ['sign in', 3, signIn],
])

/** Takes one step in one of the tabs and returns its name; undefined if the tab was not in the right state. */
export const takePatientStep = async (walk: PatientWalk): Promise<string | undefined> => {
  const { random, tabs } = walk
  const page = random.pick(tabs) ?? tabs[0]
  const form = findEncounterForm(page)
  const step = random.pick(steps)
  try {
    // A background tab renders once a second.
    await page.bringToFront()
    // A modal question blocks everything else, a conflict most things.
    if (await leaveDialog(page).isVisible()) {
      const answer = random.chance(75) ? 'Leave' : 'Stay'
      await leaveDialog(page).getByRole('button', { name: answer }).click()
      return answer
    }
    if (await keepDialog(page).isVisible()) {
      await answerQuestion(page, form, walk)
      return 'answer whose the codes are'
    }
    if (random.chance(60) && (await form.button('Show their version').isVisible())) {
      await decideConflict(page, form, walk)
      return 'decide a conflict'
    }
    await step?.action(page, form, walk)
    return step?.name
  } catch {
    return undefined
  }
}
