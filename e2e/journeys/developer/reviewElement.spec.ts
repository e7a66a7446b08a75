import type { Page } from '@playwright/test'
import { expectAccessible } from '../../support/expectAccessible.js'
import { plainOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test.use({ baseURL: plainOrigin })

/** The page of the guide with the list in the place of the form, over three drafts. */
const openReview = async (page: Page) => {
  await page.goto('/')
  await expect(page.getByRole('form', { name: 'Encounter' })).toBeVisible()
  await page.evaluate(async () => {
    const user = { id: 'u1', name: 'Robin Review', capabilities: ['edit', 'submit', 'approve', 'return'] }
    const { createMemoryClient } = Reflect.get(globalThis, 'EncounterForm')
    const client = createMemoryClient({ user: () => user })
    for (const [patient, codes] of [
      [100234, ['J06.9']],
      [100235, ['I10']],
      [100236, []],
    ])
      await client.create(
        {
          PatientId: patient,
          ProviderId: 201,
          DateOfService: '2026-06-15',
          DiagnosisCodes: codes,
          ProcedureCodes: ['99213'],
        },
        { idempotencyKey: crypto.randomUUID() },
      )
    const review = document.createElement('encounter-review')
    Object.assign(review, { client, user })
    document.body.replaceChildren(review)
  })
  const rows = page.getByRole('table', { name: 'Encounters' }).getByRole('row')
  await expect(rows).toHaveCount(4)
  return rows
}

test('the list works by its keys in a shadow root, and nothing of it comes to stand in the address', async ({
  page,
}) => {
  await openReview(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('form', { name: 'Encounter' })
  await expect(panel).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.locator('encounter-review [role="combobox"]:focus')).toBeVisible()
  // A letter that is typed is no key of the list.
  await page.keyboard.type('jaw')
  await expect(
    page.locator('encounter-review').getByRole('combobox', { name: 'Diagnosis codes' }),
  ).toHaveValue('jaw')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  expect(page.url()).toBe(`${plainOrigin}/`)
})

test('the list is accessible where no style of the page reaches it', async ({ page }) => {
  const rows = await openReview(page)
  await expectAccessible(page)
  await rows.nth(1).getByRole('link').first().click()
  await expect(page.getByRole('form', { name: 'Encounter' })).toBeVisible()
  await expectAccessible(page)
})

test('the list says the words of its page', async ({ page }) => {
  await openReview(page)
  const list = page.locator('encounter-review')
  await list.evaluate((element) => Object.assign(element, { messages: { list: { table: 'Our visits' } } }))
  await expect(list.getByRole('table', { name: 'Our visits' })).toBeVisible()
  await expect(list.getByRole('table', { name: 'Encounters' })).toHaveCount(0)
})

test('a page that runs the script twice has its elements once', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('form', { name: 'Encounter' })).toBeVisible()
  const isSame = await page.evaluate(async () => {
    const before = customElements.get('encounter-form')
    const script = document.createElement('script')
    const first = document.querySelector<HTMLScriptElement>('script[integrity]')
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve))
    // The address is that of the page's own markup, which a policy need not look at again.
    const policy = Reflect.get(globalThis, 'trustedTypes')?.createPolicy('again', {
      createScriptURL: (url: string) => url,
    })
    script.setAttribute('src', policy?.createScriptURL(first?.src) ?? first?.src)
    document.head.append(script)
    await loaded
    return customElements.get('encounter-form') === before
  })
  expect(isSame).toBe(true)
})
