import { choose, findEncounterForm, signInAs } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

test('the front desk sees which encounters are missing, over the days that it asks for', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Start Roe, Richard/ }).click()
  const form = findEncounterForm(page)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  await page.goto('/')
  await expect(page.getByRole('tab', { name: /^Drafts/ })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: /^Today 8/ }).click()
  const table = page.getByRole('table', { name: 'Missing encounters' })
  await expect(page.getByRole('heading', { name: 'Missing encounters' })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: /Dr\. Lee/ })).toContainText('3 missing')
  await expect(table.getByRole('row').filter({ hasText: 'Roe, Richard' })).toContainText('Draft')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Yesterday' }).click()
  await expect(table.getByRole('row').filter({ hasText: 'Roe, Richard' })).toContainText('Not started')
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(table.getByRole('rowheader', { name: /Dr\. Lee/ })).toContainText('21 missing')
  await page.reload()
  await expect(table.getByRole('rowheader', { name: /Dr\. Lee/ })).toContainText('21 missing')
})

test('any days are asked for by their dates', async ({ page }) => {
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  await page.getByRole('tab', { name: /^Today 8/ }).click()
  await page.getByRole('button', { name: 'Custom' }).click()
  await page.getByRole('textbox', { name: 'From' }).fill('t-1')
  await page.getByRole('textbox', { name: 'From' }).press('Enter')
  const table = page.getByRole('table', { name: 'Missing encounters' })
  await expect(table.getByRole('rowheader', { name: /Dr\. Lee/ })).toContainText('6 missing')
  await expectAccessible(page)
})
