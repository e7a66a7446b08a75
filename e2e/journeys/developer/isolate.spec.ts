import type { Locator, Page } from '@playwright/test'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { hostOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test.use({ baseURL: hostOrigin, viewport: { width: 1000, height: 900 } })

/** What stands in the top left of the page: the form, and what it has opened. */
const pictureOf = (page: Page) =>
  page.screenshot({ animations: 'disabled', caret: 'hide', clip: { x: 0, y: 0, width: 1000, height: 600 } })

/** What stands in a box, without its edge: its round corners are drawn over a backdrop, which is rounded as it comes. */
const pictureWithin = async (page: Page, box: Locator) => {
  const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {}
  const clip = { x: x + 10, y: y + 10, width: width - 20, height: height - 20 }
  return page.screenshot({ animations: 'disabled', caret: 'hide', clip })
}

/** The form in three states, as pictures. */
const picturesWith = async (page: Page, search: string) => {
  await page.goto(`/isolate.html?${search}`)
  const form = findEncounterForm(page)
  await expect(form.status).toHaveText('Nothing to save yet')
  const empty = await pictureOf(page)
  await form.form.getByLabel('Patient ID').fill('100234')
  await choose(form.diagnoses, 'j069')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await form.diagnoses.fill('cough')
  await expect(form.options.first()).toBeVisible()
  const popup = await pictureOf(page)
  await form.diagnoses.press('Escape')
  await form.diagnoses.fill('')
  await form.button('Choose date of service').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('grid').getByRole('button').first().focus()
  const dialog = await pictureWithin(page, page.getByRole('dialog'))
  return { empty, popup, dialog }
}

test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-06-15T15:00:00Z')))

for (const hostile of ['unset', 'preflight', 'inherited', 'important'])
  test(`an isolated form looks the same, pixel for pixel, on a page with the sheet “${hostile}”`, async ({
    page,
  }) => {
    const clean = await picturesWith(page, '')
    const attacked = await picturesWith(page, `hostile=${hostile}`)
    for (const state of ['empty', 'popup', 'dialog'] as const) {
      await test.info().attach(`${state}, clean`, { body: clean[state], contentType: 'image/png' })
      await test.info().attach(`${state}, ${hostile}`, { body: attacked[state], contentType: 'image/png' })
      expect(clean[state].equals(attacked[state]), state).toBe(true)
    }
  })

test('an isolated form needs no style sheet of the page and leaves its own to nobody', async ({ page }) => {
  await page.goto('/isolate.html')
  await expect(findEncounterForm(page).status).toHaveText('Nothing to save yet')
  const styles = await page.evaluate(() => ({
    inPage: [...document.styleSheets].filter((sheet) =>
      [...sheet.cssRules].some((rule) => rule.cssText.includes('ef-')),
    ).length,
    adopted: document.adoptedStyleSheets.length,
    shared: new Set(
      [...document.querySelectorAll('encounter-form-root')].flatMap((host) => [
        ...(host.shadowRoot?.adoptedStyleSheets ?? []),
      ]),
    ).size,
  }))
  expect(styles).toEqual({ inPage: 0, adopted: 0, shared: 1 })
})

test('a popup reaches out of a box that hides what overflows', async ({ page }) => {
  await page.goto('/isolate.html?hostile=unset')
  const form = page.getByRole('form', { name: 'Contact' })
  await expect(form).toBeVisible()
  // Out of the narrow box, which is 150 px high.
  const encounter = findEncounterForm(page)
  await page.locator('[data-frame="wide"]').evaluate((frame) => frame.setAttribute('data-frame', 'narrow'))
  await encounter.form.getByLabel('Patient ID').fill('1')
  await encounter.diagnoses.fill('cough')
  await expect(encounter.options.first()).toBeVisible()
  const hit = await encounter.options.last().evaluate((option) => {
    option.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = option.getBoundingClientRect()
    const root = option.getRootNode()
    if (!(root instanceof ShadowRoot)) return 'not in a shadow root'
    const found = root.elementFromPoint(left + width / 2, top + height / 2)
    return found !== null && option.contains(found) ? 'the option' : found?.outerHTML
  })
  expect(hit).toBe('the option')
})

test('an ancestor hears of a click in an isolated form once', async ({ page }) => {
  await page.goto('/isolate.html')
  const form = findEncounterForm(page)
  await form.form.getByLabel('Patient ID').click()
  await expect(page.locator('output')).toHaveText('1')
  await form.form.getByLabel('Provider ID').click()
  await expect(page.locator('output')).toHaveText('2')
})

test('an isolated form follows the color scheme of the page, unless it is given one', async ({ page }) => {
  const brightness = async (search: string) => {
    await page.goto(`/isolate.html?${search}`)
    await expect(findEncounterForm(page).status).toHaveText('Nothing to save yet')
    return page
      .locator('encounter-form-root .encounter-form')
      .first()
      .evaluate((root) => {
        const sum = (color: string) =>
          (color.match(/\d+/g) ?? []).slice(0, 3).reduce((total, part) => total + Number(part), 0)
        const { color, backgroundColor } = getComputedStyle(root)
        return { text: sum(color), page: sum(backgroundColor) }
      })
  }
  const dark = await brightness('hostile=important&theme=system')
  expect(dark.text).toBeGreaterThan(dark.page + 300)
  const light = await brightness('hostile=important&theme=light')
  expect(light.page).toBeGreaterThan(light.text + 300)
})

test('an isolated form looks as a layered one does on a page without other styles', async ({ page }) => {
  const isolated = await picturesWith(page, '')
  const layered = await picturesWith(page, 'layered')
  for (const state of ['empty', 'popup', 'dialog'] as const) {
    await test.info().attach(`${state}, “isolated”`, { body: isolated[state], contentType: 'image/png' })
    await test.info().attach(`${state}, “layered”`, { body: layered[state], contentType: 'image/png' })
    expect(isolated[state].equals(layered[state]), state).toBe(true)
  }
})

test('who asks for more contrast gets 7 to 1 for all text, and 4.5 to 1 for the borders of controls', async ({
  page,
}) => {
  for (const search of ['', 'layered'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ contrast: 'more', colorScheme })
      await page.goto(`/isolate.html?theme=system&${search}`)
      await expect(findEncounterForm(page).status).toHaveText('Nothing to save yet')
      const ratios = await findEncounterForm(page).form.evaluate((form) => {
        document.documentElement.style.colorScheme = 'light dark'
        const probe = document.createElement('span')
        form.append(probe)
        const luminance = (token: string) => {
          probe.style.color = `var(${token})`
          const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [])
            .map((part) => Number(part) / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue
        }
        const ratio = (token: string) => {
          const [high = 0, low = 0] = [luminance(token), luminance('--ef-surface')].sort((a, b) => b - a)
          return (high + 0.05) / (low + 0.05)
        }
        const tokens = ['text', 'muted', 'accent', 'error', 'warning', 'success', 'control', 'line']
        return Object.fromEntries(tokens.map((token) => [token, ratio(`--ef-${token}`)]))
      })
      const { control = 0, line = 0, ...texts } = ratios
      expect(Math.min(...Object.values(texts)), JSON.stringify(ratios)).toBeGreaterThanOrEqual(7)
      expect(Math.min(control, line), JSON.stringify(ratios)).toBeGreaterThanOrEqual(4.5)
    }
})
