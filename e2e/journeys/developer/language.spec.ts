import type { Page } from '@playwright/test'
import { expectAccessible } from '../../support/expectAccessible.js'
import { hostOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test.use({ baseURL: hostOrigin })

/** The addresses that a page fetches, without their queries. */
const watchFetched = (page: Page): ReadonlySet<string> => {
  const fetched = new Set<string>()
  page.on('request', (request) => fetched.add(request.url().replace(/\?.*$/, '')))
  return fetched
}

test('Spanish is fetched where it is asked for, and English needs nothing more', async ({
  context,
  page,
}) => {
  const inEnglish = watchFetched(page)
  await page.goto('/language.html?new')
  await expect(page.getByRole('form', { name: 'Encounter' })).toBeVisible()
  const other = await context.newPage()
  const inSpanish = watchFetched(other)
  await other.goto('/language.html?new&locale=es')
  await expect(other.getByRole('form', { name: 'Encuentro' })).toBeVisible()
  // Both go on to fetch, when idle, what both need later.
  await expect
    .poll(() => [...inSpanish].filter((address) => !inEnglish.has(address)))
    .toEqual([expect.stringMatching(/catalogue-[\w-]+\.js$/)])
})

test('a form in Spanish is accessible, with an error and a popup open', async ({ page }) => {
  await page.goto('/language.html?new&locale=es')
  await page.getByRole('button', { name: 'Guardar borrador' }).click()
  await expect(page.getByRole('region', { name: 'Hay un problema' })).toBeFocused()
  await page.getByRole('combobox', { name: 'Paciente' }).fill('doe')
  await expect(page.getByRole('option', { name: 'Doe, Jane · 03/15/1985 · 100234' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('from right to left', () => {
  for (const width of [1280, 390])
    test(`nothing is cut off at ${width} px, and popups begin where their fields do`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/language.html?locale=ar')
      const form = page.getByRole('form', { name: 'زيارة' })
      await expect(form).toBeVisible()
      const codes = page.getByRole('combobox', { name: 'رموز التشخيص' })
      await codes.pressSequentially('hypert')
      const option = page.getByRole('option').first()
      await expect(option).toBeVisible()
      const [input, popup] = await Promise.all([codes.boundingBox(), page.getByRole('listbox').boundingBox()])
      if (input === null || popup === null) throw new Error('The field and its popup are not shown.')
      // The popup is as wide as the field, but for its border and padding.
      expect(Math.abs(input.x + input.width - (popup.x + popup.width))).toBeLessThan(8)
      expect(Math.abs(input.x - popup.x)).toBeLessThan(8)
      await page.keyboard.press('Escape')
      await codes.fill('')

      const menu = page.getByRole('button', { name: 'إجراءات أخرى' })
      await menu.click()
      const [button, items] = await Promise.all([menu.boundingBox(), page.getByRole('menu').boundingBox()])
      if (button === null || items === null) throw new Error('The menu is not shown.')
      // It ends where its button ends: at the left.
      expect(Math.abs(button.x - items.x)).toBeLessThan(2)
      await page.keyboard.press('Escape')

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible(page)
    })

  test('the keys mean what one sees, and a code is read from left to right', async ({ page }) => {
    await page.goto('/language.html?locale=ar')
    const chips = page.getByRole('list', { name: 'رموز التشخيص: المختارة' }).getByRole('listitem')
    await expect(chips).toHaveText([/J06\.9/, /R05\.9/])
    await page.getByRole('combobox', { name: 'رموز التشخيص' }).focus()
    // The chips are before the input, which is to the right.
    await page.keyboard.press('ArrowRight')
    await expect(chips.last()).toBeFocused()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(chips).toHaveText([/R05\.9/, /J06\.9/])
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(chips).toHaveText([/J06\.9/, /R05\.9/])

    // "99213" is to the left of "-25".
    const code = page.getByText('99213-25', { exact: true })
    const [first, last] = await code.evaluate((element) => {
      const edge = (at: number) => {
        const range = document.createRange()
        range.setStart(element.firstChild ?? element, at)
        range.setEnd(element.firstChild ?? element, at + 1)
        return range.getBoundingClientRect().x
      }
      return [edge(0), edge(6)]
    })
    expect(first).toBeLessThan(last ?? 0)
  })
})
