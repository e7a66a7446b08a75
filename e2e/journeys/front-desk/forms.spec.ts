import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

const schema = {
  title: 'Patient intake',
  type: 'object',
  properties: { Name: { type: 'string' }, DateOfBirth: { type: 'string', format: 'date' } },
  required: ['Name'],
}

const serve = (page: Page, submit: unknown) =>
  page.route('**/config.json', (route) => route.fulfill({ json: { forms: { intake: { schema, submit } } } }))

test('a form of config.json gives its data as a file', async ({ page }) => {
  await serve(page, undefined)
  await page.goto('/forms/intake')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Patient intake')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('region', { name: 'There is a problem' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Doe, Jane')
  await page.getByLabel('Date of birth').fill('3/15/1985')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Submit' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('intake.json')
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual({
    Name: 'Doe, Jane',
    DateOfBirth: '1985-03-15',
  })
  await page.getByRole('button', { name: 'Fill in another' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('')
})

test.describe('a server that refuses', () => {
  // The browser itself logs the answer.
  test.use({ mayLog: /the server responded with a status of 503/ })

  test('it posts its data to its address, and keeps them where that fails', async ({ page }) => {
    await serve(page, { post: '/intake' })
    const posted: unknown[] = []
    let status = 503
    await page.route('**/intake', (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      posted.push(route.request().postDataJSON())
      return route.fulfill({ status })
    })
    await page.goto('/forms/intake')
    await page.getByRole('textbox', { name: 'Name' }).fill('Doe, Jane')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('alert')).toHaveText(/^Not sent: the server answered with an error \(503\)/)
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Doe, Jane')
    status = 204
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('Sent. Nothing is kept on this device.')).toBeVisible()
    expect(posted).toEqual([{ Name: 'Doe, Jane' }, { Name: 'Doe, Jane' }])
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      'Doe, Jane',
    )
  })
})

test('an address of no form, and a form that is wrong, say so', async ({ page }) => {
  await serve(page, { post: 'javascript:alert(1)' })
  await page.goto('/forms/other')
  await expect(page.getByRole('alert')).toHaveText(/has no form “other”/)
  await page.goto('/forms/intake')
  await expect(page.getByRole('alert')).toHaveText(/without https/)
})
