import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { fillRequired, findEncounterForm, openNewEncounter } from '../../support/encounterForm.js'
import { chooseFromMenu } from '../../support/listMenu.js'
import { expect, test } from '../../support/test.js'

const encounter = {
  schema: {
    properties: {
      PlaceOfService: {
        title: 'Place of service',
        oneOf: [
          { const: '11', title: 'Office' },
          { const: '02', title: 'Telehealth' },
        ],
      },
      Notes: { type: 'string', maxLength: 500 },
    },
    required: ['PlaceOfService'],
  },
  ui: { columns: ['PlaceOfService'] },
}

const extend = (page: Page, extension: unknown) =>
  page.route('**/config.json', (route) => route.fulfill({ json: { encounter: extension } }))

test("a practice's own fields are in the form, its checks, the list, the history and the export", async ({
  page,
}) => {
  await extend(page, encounter)
  const form = await openNewEncounter(page)
  await fillRequired(form, 'Roe, Richard')
  const place = form.form.getByLabel('Place of service')
  const notes = form.form.getByLabel('Notes')
  await notes.fill('Brought an old chart')
  await form.button('Save draft').click()
  await expect(form.problems.getByRole('link', { name: /place of service/i })).toBeVisible()
  await form.problems.getByRole('link', { name: /place of service/i }).click()
  await expect(place).toBeFocused()
  await place.selectOption('Office')
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)
  await place.selectOption('Telehealth')
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)
  await form.form.getByRole('button', { name: 'Show all changes' }).click()
  await expect(
    form.history.filter({ hasText: 'changed place of service from Office to Telehealth' }),
  ).toHaveCount(1)
  await page.reload()
  await expect(findEncounterForm(page).form.getByLabel('Place of service')).toHaveValue('02')
  await expect(findEncounterForm(page).form.getByLabel('Notes')).toHaveValue('Brought an old chart')

  await page.goto('/?status=Draft&sort=updatedAt')
  const row = page.getByRole('row').filter({ hasText: 'Roe, Richard' }).filter({ hasText: 'Telehealth' })
  await expect(page.getByRole('columnheader', { name: 'Place of service' })).toBeVisible()
  await expect(row).toHaveCount(1)
  const download = page.waitForEvent('download')
  await chooseFromMenu(page, 'Export CSV')
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.split('\r\n')[0]).toContain('Procedure codes,Place of service,Notes,Findings')
  expect(text).toContain('Brought an old chart')
})

test('a config.json whose extension cannot be used stops the app, and says where and why', async ({
  page,
}) => {
  await extend(page, { ui: { columns: ['Colour'] } })
  await page.goto('/')
  await expect(page.getByRole('alert')).toHaveText(/encounter\.ui\.columns lists “Colour”/)
})
