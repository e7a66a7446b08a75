import { expect, test } from '../support/test.js'

test.use({ mayLog: /Failed to load resource/ })

test('a page that cannot be fetched says so, and comes when it is tried again', async ({ page }) => {
  await page.goto('/?status=Draft')
  const script = '**/assets/SettingsPage-*.js'
  await page.route(script, (route) => route.abort())
  await page.getByRole('link', { name: 'Settings' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('This could not be loaded')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toContainText('This could not be loaded')
  await page.unroute(script)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(alert).toHaveCount(0)
  // The rest of the page went on as it was.
  await page.getByRole('link', { name: 'Encounters' }).click()
  await expect(page.getByRole('table', { name: 'Today’s appointments' })).toBeVisible()
})
