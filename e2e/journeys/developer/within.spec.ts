import { hostOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test.use({ baseURL: hostOrigin })

for (const mode of ['layered', 'isolate'])
  test.describe(`in a page of the host's, ${mode}`, () => {
    test('Enter in a field submits the form of the field, and neither sends what the other has', async ({
      page,
    }) => {
      await page.goto(`/within.html?${mode}`)
      const contact = page.getByRole('form', { name: 'Contact' })
      const saved = page.getByRole('status', { name: 'Saved' })
      const sent = page.getByRole('status', { name: 'Sent' })

      await contact.getByLabel('Name').press('Enter')
      await expect(contact.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
      await expect(saved).toHaveText('')
      await contact.getByLabel('Name').fill('Ana Test')
      await contact.getByLabel('Phone').press('Enter')
      await expect(saved).toHaveText('{"Name":"Ana Test"}')
      await expect(sent).toHaveText('')

      await page.getByLabel('Claim number').press('Enter')
      await expect(sent).toHaveText('number')
    })

    test('a code input on its own takes and gives up codes, and its host holds them', async ({ page }) => {
      await page.goto(`/within.html?${mode}`)
      const input = page.getByRole('combobox', { name: 'Reasons' })
      const held = page.getByRole('status', { name: 'Held' })
      await input.fill('sore throat')
      await expect(page.getByRole('option').first()).toBeVisible()
      await input.press('Enter')
      await expect(held).toHaveText(/^I10 [A-Z]\d/)
      await page.getByRole('button', { name: 'Remove I10' }).click()
      await expect(held).toHaveText(/^[A-Z]\d[\w.]+$/)
      await expect(page.getByRole('list', { name: 'Selected reasons' }).getByRole('listitem')).toHaveCount(1)
    })

    test('compact, its controls are lower and at least 24 px high', async ({ page }) => {
      const heights = async (search: string) => {
        await page.goto(`/within.html?${search}`)
        const controls = [
          page.getByRole('combobox', { name: 'Reasons' }),
          page.getByRole('listitem').filter({ hasText: 'I10' }),
          page.getByRole('form', { name: 'Contact' }).getByLabel('Name'),
          page.getByRole('button', { name: 'Remove I10' }),
        ]
        return Promise.all(controls.map(async (control) => (await control.boundingBox())?.height ?? 0))
      }
      const comfortable = await heights(mode)
      const compact = await heights(`${mode}&compact`)
      for (const [index, height] of compact.entries()) {
        expect(height).toBeGreaterThanOrEqual(24)
        expect(height).toBeLessThan(comfortable[index] ?? 0)
      }
    })
  })

test('a handler of the capture phase hears of one event, though twice where the form is isolated', async ({
  page,
}) => {
  const captured = page.getByRole('status', { name: 'Captured' })
  for (const [mode, counts] of [
    ['layered', '1 of 1'],
    ['isolate', '2 of 1'],
  ]) {
    await page.goto(`/within.html?${mode}`)
    await page.getByRole('form', { name: 'Contact' }).getByLabel('Name').click()
    await expect(captured).toHaveText(counts ?? '')
  }
})
