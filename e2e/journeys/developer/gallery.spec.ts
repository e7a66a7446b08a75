import type { Page } from '@playwright/test'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

/** How many states of each component there are. */
const components = {
  ...{ form: 12, review: 2, schemaForm: 6, codeInput: 5, findings: 3, stepper: 4, date: 5 },
  ...{ combobox: 3, dialog: 2, button: 3, empty: 3 },
}

const openGallery = async (page: Page, component: string, states: number) => {
  await page.goto(`/gallery#${component}`)
  await expect(page.getByRole('heading', { name: 'Gallery', level: 1 })).toBeVisible()
  await expect(page.locator('section[data-width]')).toHaveCount(states)
  // All but the state that goes on loading.
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(component === 'form' ? 1 : 0)
}

const specimen = (page: Page, name: RegExp) => page.getByRole('region', { name })

/** All that the page keeps in this browser. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    // When a user was last active is the app's own, and may be written at any time.
    const entriesOf = (storage: Storage) =>
      Object.entries(storage)
        .filter(([key]) => !/^encounter-form-app:(?:tab-)?active$/.test(key))
        .sort()
    return {
      local: entriesOf(localStorage),
      session: entriesOf(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    }
  })

for (const [component, states] of Object.entries(components))
  test(`${component} stands alone in its states, accessible, and within a phone's width`, async ({
    page,
  }) => {
    // A dozen forms are a lot to look through, four times.
    test.slow()
    await openGallery(page, component, states)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    // Dark components on a light page, as a host may have them.
    await page.getByLabel('Color scheme').selectOption('dark')
    await expectAccessible(page)
  })

test('the states that need a user appear, and nothing of the gallery is kept', async ({ page }) => {
  await openGallery(page, 'form', components.form)
  const conflict = specimen(page, /^Someone else/)
  await expect(conflict.getByRole('status').first()).toHaveText(/^Saved/)
  // The first visit of the app stores its demo, wherever it starts.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('encounter-form-app:seeded'))).toBe('1')
  const before = await kept(page)

  await conflict.getByRole('button', { name: 'Change' }).click()
  await conflict.getByLabel('Date of service').fill('06/15/2026')
  await conflict.getByRole('button', { name: 'Save draft' }).click()
  await expect(conflict.getByText(/Robin/).first()).toBeVisible()

  const unsaved = specimen(page, /^A save that fails/)
  await unsaved.getByRole('button', { name: 'Remove J06.9' }).click()
  await unsaved.getByRole('button', { name: 'Save draft' }).click()
  await expect(unsaved.getByText(/There is no space left on the server/).first()).toBeVisible()
  await expect(
    specimen(page, /^The client does not answer/).getByText('The server does not answer'),
  ).toBeVisible()

  expect(await kept(page)).toEqual(before)
})

test('Settings lead to the gallery and the playground', async ({ page }) => {
  await page.goto('/settings')
  const section = page.getByRole('region', { name: 'For developers' })
  await section.getByRole('link', { name: 'Gallery' }).click()
  await expect(page.getByRole('heading', { name: 'Gallery', level: 1 })).toBeVisible()
  await page.goBack()
  await section.getByRole('link', { name: 'Playground' }).click()
  await expect(page).toHaveURL(/\/playground$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('compact, a component is lower, its targets stay large enough, and it stays accessible', async ({
  page,
}) => {
  test.slow()
  await openGallery(page, 'form', components.form)
  const draft = specimen(page, /^Draft/)
  await expect(draft.getByRole('status').first()).toBeVisible()
  const heightOf = async () => (await draft.boundingBox())?.height ?? 0
  const before = await heightOf()
  await page.getByLabel('Density').selectOption('compact')
  await expect.poll(heightOf).toBeLessThan(before * 0.95)
  const tooSmall = await page
    .locator('section[data-width]')
    .evaluateAll((roots) =>
      roots.flatMap((root) =>
        [...root.querySelectorAll('button, select, input:not([type="checkbox"])')]
          .map((control) => ({ name: control.textContent, ...control.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => width > 1 && (height < 24 || width < 24)),
      ),
    )
  expect(tooSmall).toEqual([])
  await expectAccessible(page)
})

test('the components speak another language, and a dialog is modal', async ({ page }) => {
  await openGallery(page, 'form', components.form)
  await page.getByLabel('Language').selectOption('es')
  await expect(specimen(page, /^Draft/).getByRole('button', { name: 'Guardar borrador' })).toBeVisible()
  await page.getByRole('link', { name: 'Dialog' }).click()
  await page.getByRole('button', { name: 'Open the dialog' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Clear the codes?' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
