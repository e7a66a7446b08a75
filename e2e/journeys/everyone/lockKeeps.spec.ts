import type { Page } from '@playwright/test'
import { browserTraces, findTraces } from '../../support/browserTraces.js'
import { signInAs } from '../../support/encounterForm.js'
import { readyVisit, storeVisits } from '../../support/storeVisits.js'
import { expect, test } from '../../support/test.js'

const schema = {
  title: 'Patient intake',
  type: 'object',
  properties: { Name: { type: 'string' }, DateOfBirth: { type: 'string', format: 'date' } },
  required: ['Name'],
}

/** Where a text stands in what the browser keeps and shows, the demo's own encounters aside. */
const tracesOf = async (page: Page, ...texts: readonly string[]) => {
  const { localStorage: _, ...traces } = await browserTraces(page)
  return findTraces(traces, texts)
}

/** Leaves the app alone until it is locked, and has nothing of these texts left. */
const lock = async (page: Page, ...texts: readonly string[]) => {
  await page.clock.fastForward('20:00')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect.poll(() => tracesOf(page, ...texts)).toEqual([])
}

const unlock = (page: Page) => page.getByRole('button', { name: 'Unlock' }).click()

test('the answers in a form of config.json are encrypted, and are there again after the unlock', async ({
  page,
}) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { forms: { intake: { schema, submit: { post: '/intake' } } } } }),
  )
  await page.route('**/intake', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 204 }) : route.fallback(),
  )
  await page.clock.install()
  await page.goto('/forms/intake')
  const name = page.getByRole('textbox', { name: 'Name' })
  const birth = page.getByRole('textbox', { name: 'Date of birth' })
  await name.pressSequentially('Quill, Anna')
  await birth.pressSequentially('3/15/')
  await lock(page, 'Quill', '3/15/', 'forms/intake')
  await unlock(page)
  await expect(name).toHaveValue('Quill, Anna')
  await expect(birth).toHaveValue('3/15/')
  await expect(page).toHaveURL(/forms\/intake$/)
  await birth.press('End')
  await birth.pressSequentially('1985')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Sent. Nothing is kept on this device.')).toBeVisible()
  expect(await tracesOf(page, 'Quill')).toEqual([])
})

test('the search of the list, what is selected in it and a half-typed reason for that outlive the lock', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  await storeVisits(page, [readyVisit, { ...readyVisit, ProcedureCodes: ['99214'] }])
  const search = page.getByRole('searchbox', { name: 'Search' })
  const table = page.getByRole('table', { name: 'Encounters' })
  await search.fill('quill')
  await table.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('tab', { name: /^Submitted/ }).click()
  await table.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('button', { name: 'Return to draft' }).click()
  const reason = page.getByRole('textbox', { name: 'Reason' })
  await reason.pressSequentially('seen on the wrong Thurs')
  await lock(page, 'quill', 'wrong Thurs')
  await unlock(page)
  await expect(reason).toHaveValue('seen on the wrong Thurs')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(search).toHaveValue('quill')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.reload()
  await expect(search).toHaveValue('quill')
  await expect(page.getByText('2 selected')).toBeVisible()
  await expect(reason).toBeHidden()
  // Left by its user, the list forgets them.
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Encounters', exact: true }).click()
  await expect(table.getByRole('link').first()).toBeVisible()
  await expect(search).toHaveValue('')
  expect(await tracesOf(page, 'review:list', 'review:reason')).toEqual([])
})
