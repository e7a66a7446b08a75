// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { LongRowList } from '../../../../src/form/fields/ArrayList/ArrayList.js'
import { objectOf, renderSchemaForm } from '../../SchemaForm/renderSchemaForm.js'

const press = (name: string) => screen.getByRole('button', { name })

const line = {
  type: 'object',
  properties: {
    Code: { type: 'string', minLength: 3 },
    Units: { type: 'integer' },
    Place: { enum: ['office', 'home'] },
    On: { type: 'string', format: 'date' },
  },
  required: ['Code', 'Place'],
}
const lines = () => objectOf({ Lines: { type: 'array', items: line } })
const three = {
  Lines: [
    { Code: '111', Units: 1, Place: 'office' },
    { Code: '222', Units: 2, Place: 'home' },
    { Code: '333', Units: 3, Place: 'office' },
  ],
}
const row = (place: number) => within(screen.getByRole('group', { name: `Lines ${place}` }))
const code = (place: number) => row(place).getByRole('textbox', { name: 'Code' })
const shown = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Code' }).map(({ value }) => value)

describe('the rows of a list', () => {
  it('are added at the end, with the focus in their first field', async () => {
    const { user, submitted, save } = renderSchemaForm(lines())
    await user.click(press('Add to lines'))
    expect(document.activeElement).toBe(code(1))
    await user.keyboard('111')
    // One of a few is a select in a row.
    await user.selectOptions(row(1).getByRole('combobox', { name: 'Place' }), 'home')
    await save()
    expect(submitted).toEqual([{ Lines: [{ Code: '111', Place: 'home' }] }])
  })

  it('are moved by Alt and an arrow, which keeps the focus and tells the place', async () => {
    const { user, submitted, save } = renderSchemaForm(lines(), { defaultData: three })
    await user.click(code(1))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(shown()).toEqual(['222', '111', '333'])
    expect(document.activeElement).toBe(code(2))
    expect(screen.getByText('Lines 1 is now 2 of 3')).toBeTruthy()
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}9')
    expect(screen.getByText('Lines 1 is already the first')).toBeTruthy()
    await save()
    expect(submitted).toEqual([
      { Lines: [{ ...three.Lines[0], Code: '1119' }, three.Lines[1], three.Lines[2]] },
    ])
  })

  it('leave Alt and an arrow to the controls that open by it', async () => {
    const { user } = renderSchemaForm(lines(), { defaultData: three })
    await user.click(row(1).getByRole('combobox', { name: 'Place' }))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(shown()).toEqual(['111', '222', '333'])
  })

  it('are moved by buttons, which keep the focus at the ends, too', async () => {
    const { user, submitted, save } = renderSchemaForm(lines(), { defaultData: three })
    await user.click(press('Move lines 2 down'))
    expect(document.activeElement).toBe(press('Move lines 3 down'))
    expect(press('Move lines 3 down').getAttribute('aria-disabled')).toBe('true')
    await user.keyboard('{Enter}')
    await save()
    expect(submitted).toEqual([{ Lines: [three.Lines[0], three.Lines[2], three.Lines[1]] }])
  })

  it('have one stop of Tab for their commands, with arrow keys between them', async () => {
    const { user } = renderSchemaForm(lines(), { defaultData: three })
    await user.click(row(1).getByRole('textbox', { name: 'On' }))
    // The button of the calendar.
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(press('Remove lines 1'))
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(press('Duplicate lines 1'))
    await user.tab()
    expect(document.activeElement).toBe(code(2))
  })

  it('are duplicated with what was just typed, and the copy is a row of its own', async () => {
    const { user, submitted, save } = renderSchemaForm(lines(), { defaultData: three })
    await user.type(code(1), '9')
    await user.click(press('Duplicate lines 1'))
    expect(document.activeElement).toBe(code(2))
    await user.keyboard('8')
    await save()
    expect(submitted).toEqual([
      {
        Lines: [
          { ...three.Lines[0], Code: '1119' },
          { ...three.Lines[0], Code: '11198' },
          three.Lines[1],
          three.Lines[2],
        ],
      },
    ])
  })

  it('are removed, with the focus on the next one, and come back by Undo', async () => {
    const { user, submitted, save } = renderSchemaForm(lines(), { defaultData: three })
    await user.click(press('Remove lines 2'))
    expect(shown()).toEqual(['111', '333'])
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Lines 2' }))
    await user.click(press('Undo'))
    expect(document.activeElement).toBe(code(2))
    await save()
    expect(submitted).toEqual([three])
  })

  it('cannot become fewer than are needed, with the reason', async () => {
    const { user } = renderSchemaForm(
      objectOf({ Lines: { type: 'array', items: line, minItems: 3 } }, ['Lines']),
      { defaultData: three },
    )
    const button = press('Remove lines 1')
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'At least 3 are needed',
    )
    await user.click(button)
    expect(shown()).toHaveLength(3)
  })

  it('take their errors and the texts that are no values along, and show no others', async () => {
    const { user, submitted, save } = renderSchemaForm(lines(), { defaultData: three })
    await user.clear(code(1))
    await user.type(code(1), '1')
    await user.type(row(1).getByRole('textbox', { name: 'On' }), '6/51/2026')
    await user.tab()
    await user.click(press('Move lines 1 down'))
    const isInvalid = (input: HTMLElement) => input.getAttribute('aria-invalid') === 'true'
    expect(screen.getAllByRole('textbox').filter(isInvalid)).toEqual([
      code(2),
      row(2).getByRole('textbox', { name: 'On' }),
    ])
    expect(row(2).getByRole('textbox', { name: 'On' })).toHaveProperty('value', '6/51/2026')
    await save()
    expect(submitted).toEqual([])
    await user.click(press('Move lines 2 down'))
    // The summary leads to where the row is now.
    await user.click(screen.getByRole('link', { name: 'Code must be 3 characters or more' }))
    expect(document.activeElement).toBe(code(3))
    await user.click(press('Remove lines 3'))
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getAllByRole('textbox').filter(isInvalid)).toEqual([])
  })
})

describe('rows of many fields', () => {
  const contact = {
    type: 'object',
    properties: Object.fromEntries(
      ['Name', 'Kin', 'Phone', 'Mail', 'Street', 'City', 'Zip'].map((name) => [
        name,
        { type: 'string', maxLength: 20 },
      ]),
    ),
  }
  const contacts = (count: number) => ({
    Contacts: Array.from({ length: count }, (_, index) => ({
      Name: `Doe ${index + 1}`,
      City: 'Springfield',
    })),
  })
  const schema = objectOf({ Contacts: { type: 'array', items: contact } })
  const fold = (place: number) => screen.getByRole('button', { name: new RegExp(`^Contacts ${place}( |$)`) })

  it('are cards that fold, and say what is in them', async () => {
    const { user } = renderSchemaForm(schema, { defaultData: contacts(2) })
    expect(fold(1).getAttribute('aria-expanded')).toBe('true')
    await user.click(fold(1))
    expect(fold(1).textContent).toBe('Contacts 1 Doe 1 · Springfield ')
    expect(screen.getAllByRole('textbox', { name: 'Name' })).toHaveLength(1)
  })

  it('are folded where many were loaded, and the summary opens the one with the error', async () => {
    const data = contacts(9)
    const { user, submitted, save } = renderSchemaForm(schema, {
      defaultData: {
        Contacts: data.Contacts.map((one, index) => (index === 7 ? { ...one, Zip: '1'.repeat(21) } : one)),
      },
    })
    expect(screen.queryByRole('textbox')).toBeNull()
    await save()
    expect(submitted).toEqual([])
    await waitFor(() => expect(fold(8).textContent).toContain('Has errors'))
    await user.click(await screen.findByRole('link', { name: 'ZIP must be 20 characters or fewer' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'ZIP' }))
    await user.keyboard('{Backspace}')
    await save()
    expect(submitted).toHaveLength(1)
  })
})

describe('a long list', () => {
  beforeAll(async () => {
    await LongRowList.preload()
  })

  const many = {
    Lines: Array.from({ length: 1000 }, (_, index) => ({ Code: `C${1000 + index}`, Place: 'home' })),
  }

  it('renders a few rows, and the one that an error’s link leads to', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(480)
    const data = { Lines: many.Lines.map((one, index) => (index === 777 ? { ...one, Code: 'x' } : one)) }
    const { user, submitted, save } = renderSchemaForm(lines(), { defaultData: data })
    expect(shown().length).toBeLessThan(60)
    await save()
    await user.click(screen.getByRole('link', { name: 'Code must be 3 characters or more' }))
    expect(document.activeElement).toBe(code(778))
    await user.keyboard('yz')
    await save()
    expect(submitted).toEqual([
      { Lines: data.Lines.map((one, index) => (index === 777 ? { ...one, Code: 'xyz' } : one)) },
    ])
  })

  it('adds at its end, with the focus there', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(480)
    const { user } = renderSchemaForm(lines(), { defaultData: many })
    await user.click(press('Add to lines'))
    expect(document.activeElement).toBe(code(1001))
  })
})
