import type { Page } from '@playwright/test'
import { findEncounterForm } from '../../support/encounterForm.js'
import { untilSeeded } from '../../support/storage.js'
import { expect, test } from '../../support/test.js'

// A first visit: no part of the app is cached, and nothing is stored.

/**
 * Blocks the script that every page starts with. Returns the names of requested scripts, and a function that releases
 * it.
 */
const holdApp = async (page: Page) => {
  const asked: string[] = []
  let letGo = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    const [name = ''] = new URL(route.request().url()).pathname.split('/').slice(-1)
    asked.push(name.replace(/-.{8}\.js$/, ''))
    if (asked.at(-1) === 'app') await released
    await route.continue()
  })
  return { asked, letGo }
}

test('the form is fetched beside what every page begins with, and the list is not', async ({ page }) => {
  const { asked, letGo } = await holdApp(page)
  await page.goto('/encounters/new', { waitUntil: 'commit' })
  await expect.poll(() => asked).toContain('encounter')
  expect(asked).not.toContain('list')
  letGo()
  await expect(findEncounterForm(page).appointment).toBeFocused()
})

test('the list is fetched beside what every page begins with, and the form is not', async ({ page }) => {
  const { asked, letGo } = await holdApp(page)
  await page.goto('/', { waitUntil: 'commit' })
  await expect.poll(() => asked).toEqual(expect.arrayContaining(['list', 'today']))
  expect(asked).not.toContain('encounter')
  letGo()
  await expect(page.getByRole('table', { name: 'Today’s appointments' })).toBeVisible()
})

test('nothing is stored before the first page is painted, and the list then shows it by itself', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = function (this: Storage, key, value) {
      if (key.startsWith('encounter-form:record:') && !('firstRecord' in window)) {
        const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0
        Object.assign(window, { firstRecord: isPainted && document.querySelector('h1') !== null })
      }
      setItem.call(this, key, value)
    }
  })
  await page.goto('/?status=Draft')
  await expect(page.getByRole('tab', { name: 'Drafts 2' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Encounters' }).getByRole('row')).toHaveCount(3)
  // Set in this document, so the page was not reloaded.
  expect(await page.evaluate(() => 'firstRecord' in window && window.firstRecord)).toBe(true)
})

test('what is typed as soon as there is a field is kept, whatever the app does after', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.length > 0) return
    const type = () => {
      const label = [...document.querySelectorAll('label')].find(
        ({ textContent }) => textContent === 'Diagnosis codes',
      )
      if (!(label?.control instanceof HTMLInputElement)) return requestAnimationFrame(type)
      label.control.focus()
      document.execCommand('insertText', false, 'sore thr')
      return undefined
    }
    requestAnimationFrame(type)
  })
  await page.goto('/encounters/new')
  const { diagnoses } = findEncounterForm(page)
  // The demo data come, and everything that is asked for when there is nothing else to do.
  await untilSeeded(page)
  await page.waitForLoadState('networkidle')
  await expect(diagnoses).toHaveValue('sore thr')
  await expect(diagnoses).toBeFocused()
  await page.reload()
  await expect(diagnoses).toHaveValue('sore thr')
})

test('the demo data that a page had no time for are there with the next one, each once', async ({ page }) => {
  // Never answered.
  await page.route('**/assets/seedEncounters-*.js', () => undefined)
  await page.goto('/?status=Draft')
  await expect(page.getByText('Loading encounters…')).toBeVisible()
  await page.unroute('**/assets/seedEncounters-*.js')
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Drafts 2' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Drafts 2' })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'All 7' })).toBeVisible()
})
