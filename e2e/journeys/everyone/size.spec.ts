import type { Page } from '@playwright/test'
import { openNewEncounter } from '../../support/encounterForm.js'
import { type CountedPage, loadedFiles } from '../../support/loadedFiles.mjs'
import { untilSeeded } from '../../support/storage.js'
import { expect, test } from '../../support/test.js'

/**
 * Serves only the scripts that the size limit counts.
 *
 * @returns The other scripts requested, except the code worker and what is fetched when idle.
 */
const serveCounted = async (page: Page, counted: CountedPage): Promise<readonly string[]> => {
  const names = new Set(loadedFiles(counted).map((file) => file.split('/').at(-1)))
  const others: string[] = []
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
    window.Worker = class extends EventTarget {
      readonly onmessage = null
      readonly onmessageerror = null
      readonly onerror = null
      postMessage() {}
      terminate() {}
    }
  })
  await page.route('**/*.js', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    if (names.has(name)) return route.continue()
    // Left pending: whatever needs it does not continue.
    others.push(name)
    return undefined
  })
  return others
}

// The first visit also stores the demo data. It is made in another page, whose idle requests are not counted.
test.beforeEach(async ({ context }) => {
  const first = await context.newPage()
  await first.goto('/?status=Draft')
  await untilSeeded(first)
  await first.close()
})

test('the form can be used with no other script than those that its size limit counts', async ({ page }) => {
  const others = await serveCounted(page, 'form')
  const form = await openNewEncounter(page)
  await form.patient.fill('doe')
  await expect(form.options.first()).toContainText('Doe')
  expect(others).toEqual([])
})

test('the list can be used with no other script than those that its size limit counts', async ({ page }) => {
  const others = await serveCounted(page, 'list')
  await page.goto('/?status=Draft')
  const table = page.getByRole('table', { name: 'Encounters' })
  await expect(table.getByRole('row').nth(1)).toContainText(/\w+, \w+/)
  expect(others).toEqual([])
})
