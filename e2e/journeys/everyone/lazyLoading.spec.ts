import { untilSeeded } from '../../support/storage.js'
import { expect, test } from '../../support/test.js'

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
  // The rest of the page is unaffected.
  await page.getByRole('link', { name: 'Encounters' }).click()
  await expect(page.getByRole('table', { name: 'Today’s appointments' })).toBeVisible()
})

test('an encounter beside the list that is still fetched takes the focus, and keeps it once it is there', async ({
  page,
}) => {
  await page.goto('/?status=Draft')
  await untilSeeded(page)
  // Only what is shown is fetched from now on.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  let send = () => {}
  const sent = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route('**/assets/ReviewPanel-*.js', async (route) => {
    await sent
    await route.continue()
  })
  await page.goto('/?status=Draft')
  await page.getByRole('table', { name: 'Encounters' }).getByRole('row').nth(1).getByRole('link').click()
  const panel = page.getByRole('region', { name: /^Encounter \d+$/ })
  // The form below it has headings of its own.
  const heading = panel.getByRole('heading', { level: 2 }).first()
  await expect(heading).toHaveText(/^Encounter \d+$/)
  await heading.focus()
  await expect(heading).toBeFocused()
  send()
  await expect(heading).toContainText(' · ')
  await expect(heading).toBeFocused()
})
