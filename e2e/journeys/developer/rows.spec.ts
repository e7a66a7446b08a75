import type { Page } from '@playwright/test'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

const line = {
  type: 'object',
  properties: {
    Code: { type: 'string', minLength: 3, description: 'CPT or HCPCS' },
    Units: { type: 'integer', minimum: 1 },
    Place: { enum: ['office', 'home'] },
  },
  required: ['Code'],
}
const contact = {
  type: 'object',
  properties: Object.fromEntries(
    ['Name', 'Kin', 'Phone', 'Mail', 'Street', 'City', 'Zip'].map((name) => [
      name,
      { type: 'string', maxLength: 20 },
    ]),
  ),
}
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ Code: `C${100 + index}`, Place: 'office' }))

/** Opens the form of a schema in the playground. */
const openForm = async (page: Page, properties: object, required: readonly string[] = []) => {
  await page.goto('/playground')
  const schema = page.getByRole('textbox', { name: 'Schema' })
  // The first example would replace what is filled in before it comes.
  await expect(schema).not.toHaveValue('')
  await schema.fill(JSON.stringify({ title: 'Rows', type: 'object', properties, required }))
  const form = page.getByRole('form', { name: 'Rows' })
  await expect(form).toBeVisible()
  const row = (place: number) => form.getByRole('group', { name: `Lines ${place}`, exact: true })
  return {
    form,
    row,
    code: (place: number) => row(place).getByRole('textbox', { name: 'Code' }),
    value: page.getByRole('region', { name: 'Value' }),
  }
}

test('rows are filled in, moved, copied and removed by keyboard alone', async ({ page }) => {
  const { form, code, value } = await openForm(page, { Lines: { type: 'array', items: line } })
  await form.getByRole('button', { name: 'Add to lines' }).focus()
  await page.keyboard.press('Enter')
  await expect(code(1)).toBeFocused()
  await page.keyboard.type('99213')
  await form.getByRole('button', { name: 'Add to lines' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('73610')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(code(1)).toBeFocused()
  await expect(code(1)).toHaveValue('73610')
  await expect(value).toHaveText(/73610.*99213/s)
  // Code, units, place, then the commands of the row.
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab')
  await expect(form.getByRole('button', { name: 'Remove lines 1' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(code(2)).toBeFocused()
  await expect(value).toHaveText(/73610.*73610.*99213/s)
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(value).toHaveText(/73610.*99213/s)
  await page.keyboard.press('Tab')
  await expect(code(2)).toBeFocused()
})

test('a row goes where the pointer drags it, and nowhere with Escape', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1600 })
  const { code, row } = await openForm(page, {
    Lines: { type: 'array', items: line, default: rows(4) },
  })
  await expect(code(4)).toHaveValue('C103')
  const drag = async (from: number, to: number) => {
    const handle = await row(from).getByTitle('Drag to move').boundingBox()
    const target = await row(to).boundingBox()
    if (handle === null || target === null) throw new Error('The rows are not visible.')
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
    await page.mouse.down()
    await page.mouse.move(handle.x + 20, target.y + target.height * (to > from ? 0.8 : 0.2), { steps: 5 })
  }
  await drag(1, 3)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(code(1)).toHaveValue('C100')
  await drag(1, 3)
  await page.mouse.up()
  await expect(code(3)).toHaveValue('C100')
  await expect(code(1)).toHaveValue('C101')
  await drag(4, 1)
  await page.mouse.up()
  await expect(code(1)).toHaveValue('C103')
})

test('a long list renders the rows in sight, scrolls to an error and keeps the focus', async ({ page }) => {
  const { form, code } = await openForm(page, {
    Lines: {
      type: 'array',
      items: line,
      default: rows(1000).map((one, index) => (index === 700 ? { ...one, Code: 'x' } : one)),
    },
  })
  await expect(code(1)).toBeVisible()
  expect(await form.getByRole('textbox', { name: 'Code' }).count()).toBeLessThan(60)
  await form.getByRole('button', { name: 'Save', exact: true }).click()
  await form.getByRole('link', { name: 'Code must be 3 characters or more' }).click()
  await expect(code(701)).toBeFocused()
  await expect(code(701)).toBeInViewport()
  await page.keyboard.type('yz')
  await page.mouse.wheel(0, -20_000)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(code(702)).toBeFocused()
  await expect(code(702)).toHaveValue('xyz')
  await form.getByRole('button', { name: 'Add to lines' }).click()
  await expect(code(1001)).toBeFocused()
  await expect(code(1001)).toBeInViewport()
})

for (const width of [1280, 390]) {
  test(`every input and row can be used by everyone, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const { form } = await openForm(
      page,
      {
        Arrival: { type: 'string', format: 'time' },
        Seen: { type: 'string', format: 'date-time' },
        Pin: { type: 'string', writeOnly: true },
        Photo: { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' },
        Consent: { type: 'boolean' },
        Sex: { enum: ['female', 'male', 'other', 'unknown'] },
        Meals: { type: 'array', uniqueItems: true, items: { enum: ['breakfast', 'lunch', 'dinner'] } },
        Fax: { type: 'string', deprecated: true },
        Version: { const: 2 },
        City: { type: 'string', examples: ['Springfield', 'Shelbyville'] },
        Allergies: { type: 'array', items: { type: 'string' }, maxItems: 2, default: ['Latex', 'Nuts'] },
        Lines: { type: 'array', items: line, default: rows(2) },
        Contacts: { type: 'array', items: contact, default: [{ Name: 'Roe' }, { Name: 'Doe' }] },
      },
      ['Consent', 'Sex', 'Arrival', 'Version'],
    )
    await form.getByRole('button', { name: 'Contacts 2', exact: true }).click()
    await form.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(form.getByRole('link', { name: 'Select yes or no for consent' })).toBeVisible()
    await expectAccessible(page)
    const overflow = await form.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}
