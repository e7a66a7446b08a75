// Counts the keys that the fifteen visits of ../shared/visits/fifteen.json take, typed as written, from the list to
// Submitted. Each starts from an appointment of today, with the official code sets loaded. Each key of a chord
// counts. Also counts the keys that fix a missing diagnosis from the list, up to the next encounter. Requires the
// built app, which `npm run bench:visits` builds. `--root` measures the build of another checkout. With
// `--until-found` each text is typed only until the first option is the right one, as by people who watch the list.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../support/findBrowser.mjs'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
    port: { type: 'string', default: '4178' },
    'until-found': { type: 'boolean', default: false },
  },
})
const bounds = { visit: 60, fix: 8 }
const shared = (path) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
const file = shared('visits/fifteen.json')
const releases = ['icd10cm-code-descriptions-2027.zip', 'hcpcs-2025-oct.zip'].map((name) =>
  shared(`codesets/${name}`),
)
if (![file, ...releases].every(existsSync)) {
  console.log(`skipped: the visits or the code sets are not beside the repository (${file})`)
  process.exit(0)
}
const { visits } = JSON.parse(readFileSync(file, 'utf8'))

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** A code that matches the pattern of an entry. */
const codeOf = (pattern) =>
  pattern
    .replace(/[\^$]/g, '')
    .split('|')[0]
    .replace(/\(([^()|]*)(?:\|[^()]*)?\)/g, '$1')
    .replace(/\[(.)[^\]]*\]/g, '$1')
    .replaceAll('\\', '')

/** Counts key presses. */
const countKeys = ({ keyboard }) => {
  let count = 0
  const press = async (chord) => {
    count += chord.split('+').length
    await keyboard.press(chord)
  }
  return {
    press,
    type: async (text) => {
      for (const key of text) await press(key === ' ' ? 'Space' : key)
    },
    count: () => count,
  }
}

const combobox = (page, name) => page.getByRole('form', { name: 'Encounter' }).getByRole('combobox', { name })

const chipsOf = (page, list) =>
  page.getByRole('list', { name: `Selected ${list} codes` }).getByRole('listitem')

/** The options of the open popup, some ms after the last key. */
const settledOptions = async (page, afterMs) => {
  await page.waitForTimeout(afterMs)
  return page.getByRole('form', { name: 'Encounter' }).getByRole('option').allTextContents()
}

/** Waits until an input has the focus. */
const untilFocused = async (page, input) =>
  page.waitForFunction((id) => document.activeElement?.id === id, await input.getAttribute('id'), {
    polling: 50,
    timeout: 5000,
  })

/** Types one entry and selects the right code; returns the result. */
const enter = async (page, keys, list, { typed, acceptable }) => {
  const meant = new RegExp(acceptable)
  const chips = chipsOf(page, list)
  const before = await chips.count()
  // An option starts with its code; the text may follow without a space.
  const isMeant = (text = '') => [3, 4, 5, 6, 7, 8, 9, 10].some((length) => meant.test(text.slice(0, length)))
  let options = []
  if (values['until-found']) {
    for (const key of typed) {
      await keys.type(key)
      options = await settledOptions(page, 250)
      if (isMeant(options[0])) break
    }
  } else {
    await keys.type(typed)
    options = await settledOptions(page, 900)
  }
  const found = options.findIndex(isMeant)
  if (options.length > 0 && found < 0) {
    await keys.press('Control+a')
    await keys.type(codeOf(acceptable))
    await settledOptions(page, 900)
  }
  for (let step = 0; step < found; step++) await keys.press('ArrowDown')
  await keys.press('Enter')
  await page
    .waitForFunction(
      ([name, count]) =>
        document.querySelectorAll(`[aria-label="Selected ${name} codes"] > li`).length > count ||
        document.activeElement?.getAttribute('aria-invalid') === 'true',
      [list, before],
      { timeout: 3000, polling: 50 },
    )
    .catch(() => undefined)
  if (await page.evaluate(() => document.activeElement?.value !== '')) {
    // The code is selected already, or invalid: it is cleared.
    await keys.press('Control+a')
    await keys.press('Delete')
  }
  const added = (await chips.count()) > before
  return found === 0 || options.length === 0
    ? added
      ? 'first'
      : 'refused'
    : found > 0
      ? `option ${found + 1}`
      : 'code typed'
}

/** Opens a new encounter from an appointment of today; the focus is in the diagnosis codes. */
const begin = async (page, keys) => {
  const diagnoses = combobox(page, 'Diagnosis codes')
  if ((await page.getByRole('tab', { name: /^Today/ }).count()) > 0) {
    await page
      .getByRole('table', { name: /appointments/ })
      .getByRole('row')
      .nth(1)
      .waitFor()
    await keys.press('Enter')
  } else {
    await keys.press('n')
    await combobox(page, 'Appointment').waitFor()
    await untilFocused(page, combobox(page, 'Appointment'))
    await keys.press('ArrowDown')
    await page.getByRole('form', { name: 'Encounter' }).getByRole('option').first().waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
  }
  await diagnoses.waitFor()
  await untilFocused(page, diagnoses)
}

const browser = await chromium.launch({ executablePath: findBrowser() })
const port = Number(values.port)
let server
try {
  server = await preview({ root: values.root, preview: { port, strictPort: true }, logLevel: 'error' })
  const address = server.resolvedUrls.local[0]
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en-US' })

  await page.goto(`${address}settings`)
  for (const release of releases) {
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Load an official file…' }).click()
    await (await choosing).setFiles(release)
    await page.getByRole('status').filter({ hasText: /codes/ }).first().waitFor({ timeout: 120_000 })
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 120_000 })
  }
  const records = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':record:')))
  await page.goto(address)
  await page.getByRole('tab').first().waitFor()
  const own = new Set(await records())

  const counts = []
  for (const { visit, diagnoses, procedures } of visits) {
    await page.goto(address)
    await page.getByRole('tab', { selected: true }).waitFor()
    const keys = countKeys(page)
    await begin(page, keys)
    const ways = []
    for (const entry of diagnoses) ways.push([entry.typed, await enter(page, keys, 'diagnosis', entry)])
    await keys.press('Tab')
    await untilFocused(page, combobox(page, 'Procedure codes'))
    for (const entry of procedures) ways.push([entry.typed, await enter(page, keys, 'procedure', entry)])
    await keys.press('Control+Enter')
    const submitted = page.locator('[aria-label="Encounter status"] [aria-current="step"]', {
      hasText: 'Submitted',
    })
    const isSubmitted = await submitted.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    )
    const typed = [...diagnoses, ...procedures].reduce((sum, entry) => sum + entry.typed.length + 1, 0)
    counts.push(keys.count())
    const others = ways.filter(([, way]) => way !== 'first').map((way) => way.join(': '))
    const why = isSubmitted
      ? ''
      : `; NOT submitted: ${(await page.getByRole('region', { name: 'There is a problem' }).allTextContents()).join(' ')}`
    console.log(
      `${visit}: ${keys.count()} keys, of which ${typed} the text and its Enter${others.length === 0 ? '' : ` (${others.join('; ')})`}${why}`,
    )
    await page.evaluate(
      (kept) => {
        for (const key of Object.keys(localStorage))
          if (key.includes(':record:') && !kept.includes(key)) localStorage.removeItem(key)
        sessionStorage.clear()
      },
      [...own],
    )
  }
  // Two drafts of today without a diagnosis: fixing the first opens the second.
  await page.evaluate(() => localStorage.setItem('encounter-form-app:user', 'desk'))
  await page.goto(`${address}?status=Draft`)
  await page.getByRole('tab', { selected: true }).waitFor()
  const importing = page.getByRole('button', { name: 'Import', exact: true })
  if ((await importing.count()) > 0) await importing.click()
  else {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Import' }).click()
  }
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'))
  const drafts = [100_235, 100_236].map((PatientId) => ({
    PatientId,
    ProviderId: 203,
    DateOfService: today,
    ProcedureCodes: ['99213'],
  }))
  const dialog = page.getByRole('dialog', { name: 'Import encounters' })
  await dialog.getByLabel('JSON file').setInputFiles({
    name: 'drafts.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(drafts)),
  })
  await dialog.getByRole('button', { name: /^Import \d/ }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  const rows = page.locator('tr[data-row]')
  await rows.nth(3).waitFor()
  await rows.first().getByRole('link').focus()
  const open = () => /encounters\/(\d+)/.exec(page.url())?.[1]
  const keys = countKeys(page)
  await keys.press('e')
  await page.waitForTimeout(900)
  const first = open()
  const input = combobox(page, 'Diagnosis codes')
  await input.waitFor()
  const isThere = () => input.evaluate((element) => element === document.activeElement)
  await page.waitForTimeout(900)
  while (!(await isThere())) await keys.press('Tab')
  await keys.type('i10')
  await page.waitForTimeout(900)
  await keys.press('Enter')
  await page.waitForTimeout(900)
  await keys.press('Control+Enter')
  const submitted = page.locator('[aria-current="step"]', { hasText: 'Submitted' })
  await submitted.waitFor()
  await page.waitForTimeout(900)
  if (open() === first) {
    // The list's keys are inactive while the form is edited.
    if (await page.getByRole('button', { name: 'Done' }).isVisible()) await keys.press('Escape')
    await keys.press('j')
  }
  await page.waitForFunction((before) => !location.pathname.endsWith(`/${before}`), first, {
    polling: 50,
    timeout: 5000,
  })
  console.log(
    `one missing diagnosis fixed from the list, to the next encounter: ${keys.count()} keys (at most ${bounds.fix})`,
  )
  console.log(`median of ${counts.length} visits: ${median(counts)} keys (at most ${bounds.visit})`)
} finally {
  await browser.close()
  await server?.close()
}
