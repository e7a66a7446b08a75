import { expectAccessible } from '../support/expectAccessible.js'
import { expect, test } from '../support/test.js'

test('the app opens under its content security policy', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'")
  await expect(page.getByRole('heading', { level: 1, name: 'Encounters' })).toBeVisible()
  await expectAccessible(page)
})
