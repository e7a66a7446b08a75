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
          { const: '12', title: 'Home' },
          { const: '21', title: 'Inpatient hospital' },
          { const: '23', title: 'Emergency room' },
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

const serviceLines = {
  schema: {
    properties: {
      ServiceLines: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            LineId: { type: 'string' },
            Code: { type: 'string', minLength: 5 },
            Units: { type: 'integer', minimum: 1, default: 1 },
          },
          required: ['Code'],
        },
      },
    },
  },
  ui: { rows: { ServiceLines: 'LineId' } },
}

test('two people who change two rows of a list do not conflict', async ({ page, context }) => {
  await extend(page, serviceLines)
  const form = await openNewEncounter(page)
  await fillRequired(form, 'Roe, Richard')
  const line = (within: Page, place: number) =>
    findEncounterForm(within).form.getByRole('group', { name: `Service lines ${place}`, exact: true })
  const code = (within: Page, place: number) => line(within, place).getByRole('textbox', { name: 'Code' })
  for (const [index, text] of ['99213', '36415'].entries()) {
    await form.button('Add to service lines').click()
    await code(page, index + 1).fill(text)
  }
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page).toHaveURL(/encounters\/\d+$/)

  const other = await context.newPage()
  await extend(other, serviceLines)
  await other.goto(page.url())
  await expect(code(other, 2)).toHaveValue('36415')
  // Both change before either has saved.
  await code(page, 1).fill('99214')
  await code(other, 2).fill('36416')
  await form.button('Save draft').click()
  await findEncounterForm(other).button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)
  await expect(findEncounterForm(other).status).toHaveText(/^Saved/)
  for (const one of [page, other]) {
    await one.reload()
    await expect(code(one, 1)).toHaveValue('99214')
    await expect(code(one, 2)).toHaveValue('36416')
  }
})

test('a config.json whose extension cannot be used stops the app, and says where and why', async ({
  page,
}) => {
  await extend(page, { ui: { columns: ['Colour'] } })
  await page.goto('/')
  await expect(page.getByRole('alert')).toHaveText(/encounter\.ui\.columns lists “Colour”/)
})
