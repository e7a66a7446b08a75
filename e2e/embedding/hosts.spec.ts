import type { Page } from '@playwright/test'
import { choose, findEncounterForm } from '../support/encounterForm.js'
import { expect, test } from '../support/test.js'
import { guideHosts, hosts, originOf } from './hosts.js'

// React for development says so in every console.
test.use({ mayLog: /Download the React DevTools/ })

/** Enters an encounter and saves it, by which the host's client counts one create. */
const saveOnce = async (page: Page) => {
  const form = findEncounterForm(page)
  await form.form.getByLabel('Patient ID').fill('100234')
  await form.form.getByLabel('Provider ID').fill('201')
  await form.dateOfService.fill('2026-06-15')
  await choose(form.diagnoses, 'j069')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)
  await choose(form.procedures, '99213')
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page.getByLabel('Creates')).toHaveText('1')
  await form.button('Submit').click()
  await expect(form.step).toHaveText(/Submitted/)
  await expect(page.getByLabel('Creates')).toHaveText('1')
}

const versions = [
  ['React 18 and the lowest versions', hosts.lowest],
  ['React 19 and the newest versions', hosts.newest],
] as const

for (const [name, host] of versions) {
  test.describe(name, () => {
    test.use({ baseURL: originOf(host) })

    test('takes over what the server rendered without a warning, and saves once in StrictMode', async ({
      page,
    }) => {
      await page.goto('/')
      await saveOnce(page)
      const problems = await page.request.get('/problems')
      expect(await problems.json()).toEqual([])
    })

    test('renders in the browser alone, and saves once in StrictMode', async ({ page }) => {
      await page.goto('/client')
      await saveOnce(page)
    })

    test('lets a widget of the host read and write its field', async ({ page }) => {
      await page.goto('/')
      const contact = page.getByRole('form', { name: 'Contact' })
      await contact.getByLabel('Phone').fill('555')
      await contact.getByRole('button', { name: 'Save' }).click()
      await expect(contact.getByRole('region', { name: 'There is a problem' })).toBeFocused()
      await expect(contact.getByRole('status')).not.toBeEmpty()
      await contact.getByLabel('Phone').fill('555 0100')
      await contact.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByLabel('Contact', { exact: true }).last()).toHaveText('{"Phone":"555 0100"}')
    })
  })
}

test.describe('Next', () => {
  test.use({ baseURL: originOf(hosts.next) })

  test('renders what is pure in a server component, and the form on its page', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('8 fields, 3 findings')).toBeVisible()
    await saveOnce(page)
  })
})

for (const [heading, host] of Object.entries(guideHosts)) {
  test.describe(`docs/start.md, ${heading}`, () => {
    test.use({
      baseURL: originOf(host),
      mayLog: /React DevTools|\[vite\]|\[HMR\]|\[Fast Refresh\]|status of 404/,
    })

    test('has a form that saves one encounter', async ({ page }) => {
      await page.goto('/')
      const form = findEncounterForm(page)
      await form.form.getByLabel('Patient ID').fill('100234')
      await form.form.getByLabel('Provider ID').fill('201')
      await choose(form.diagnoses, 'j069')
      await choose(form.procedures, '99213')
      await form.button('Submit').click()
      await expect(form.step).toHaveText(/Submitted/)
      const records = () =>
        page.evaluate(
          () => Object.keys(localStorage).filter((key) => key.startsWith('encounter-form:record:')).length,
        )
      expect(await records()).toBe(1)
    })
  })
}
