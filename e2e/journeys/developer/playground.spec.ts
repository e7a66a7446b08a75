import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

test('a schema and its form stand side by side; the form follows the schema', async ({ page }) => {
  await page.goto('/playground')
  const form = page.getByRole('form')
  await form.getByRole('textbox', { name: 'Name' }).fill('Doe, Jane')
  const value = page.getByRole('region', { name: 'Value' })
  await expect(value).toContainText('"Name": "Doe, Jane"')
  await expectAccessible(page)
  const schema = page.getByRole('textbox', { name: 'Schema' })
  await schema.fill(
    '{ "type": "object", "properties": { "LotNumber": { "type": "string" } }, "required": ["LotNumber"] }',
  )
  await expect(form.getByRole('textbox', { name: 'Lot number' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Errors' })).toHaveText(/Enter a lot number/)
  await schema.fill('{ "type": "object"')
  await expect(page.getByText(/^This is not JSON/)).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Lot number' })).toBeVisible()
})

test('every example has a form without an error, and a schema can be opened and saved as a file', async ({
  page,
}) => {
  await page.goto('/playground')
  const example = page.getByRole('combobox', { name: 'Example' })
  const schema = page.getByRole('textbox', { name: 'Schema' })
  await expect(schema).not.toHaveValue('')
  const names = await example.getByRole('option').allTextContents()
  expect(names.length).toBeGreaterThanOrEqual(12)
  for (const name of names) {
    const before = await schema.inputValue()
    await example.selectOption(name)
    if (name !== names[0]) await expect(schema).not.toHaveValue(before)
    await expect(page.getByRole('form')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  const text = '{ "title": "Mine", "type": "object", "properties": { "A": { "type": "boolean" } } }'
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByRole('form', { name: 'Mine' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save schema' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe(text)
})
