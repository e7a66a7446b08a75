import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../../support/test.js'

// Spanish words are longer than the English ones that the layout was made with.

test.beforeEach(async ({ context }) => {
  await context.route('**/config.json', (route) => route.fulfill({ json: { locale: 'es' } }))
})

/** The texts of the headings that are cut off. */
const cutHeadings = (page: Page) =>
  page
    .getByRole('table', { name: 'Encuentros' })
    .getByRole('columnheader')
    .evaluateAll((headings) =>
      headings
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    )

const rightOf = async (part: Locator) => {
  const box = await part.boundingBox()
  return box === null ? Number.NaN : box.x + box.width
}

test('the headings of the list are whole at 1280 pixels, alone and beside an encounter', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const status of ['Draft', 'All']) {
    await page.goto(`/?status=${status}`)
    const patient = page.getByRole('link', { name: 'Example, Eve' })
    await expect(patient).toBeVisible()
    expect(await cutHeadings(page)).toEqual([])
    await patient.click()
    await expect(page.getByRole('button', { name: 'Cerrar', exact: true })).toBeVisible()
    expect(await cutHeadings(page)).toEqual([])
  }
})

test('on a phone the visits of today stay within their table, and the user beside the links', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  const start = page.getByRole('button', { name: /^Empezar/ })
  await expect(start.first()).toBeVisible()
  const edge = await rightOf(page.getByRole('tabpanel'))
  for (const button of await start.all()) expect(await rightOf(button)).toBeLessThan(edge)
  const link = await page.getByRole('link', { name: 'Configuración' }).boundingBox()
  const user = await page.getByRole('combobox', { name: 'Sesión de' }).boundingBox()
  expect(user?.y).toBeLessThan((link?.y ?? 0) + (link?.height ?? 0))
})
