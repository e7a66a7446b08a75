// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { objectOf, renderSchemaForm } from './renderSchemaForm.js'

const press = (name: string) => screen.getByRole('button', { name })

describe('a list', () => {
  it('of texts grows and shrinks', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Allergies: { type: 'array', items: { type: 'string' } } }),
    )
    for (const [index, name] of ['Penicillin', 'Latex', 'Nuts'].entries()) {
      await user.click(press('Add to allergies'))
      await user.type(screen.getByRole('textbox', { name: `Allergies ${index + 1}` }), name)
    }
    await user.click(press('Remove allergies 2'))
    expect(screen.getByRole('textbox', { name: 'Allergies 2' })).toHaveProperty('value', 'Nuts')
    expect(screen.queryByRole('textbox', { name: 'Allergies 3' })).toBeNull()
    await save()
    expect(submitted).toEqual([{ Allergies: ['Penicillin', 'Nuts'] }])
  })

  it('of numbers gives numbers, and leaves out an item that was left empty', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Doses: { type: 'array', items: { type: 'number' } } }),
    )
    await user.click(press('Add to doses'))
    await user.click(press('Add to doses'))
    await user.type(screen.getByRole('spinbutton', { name: 'Doses 2' }), '2.5')
    await save()
    expect(submitted).toEqual([{ Doses: [2.5] }])
  })

  it('of groups keeps each group together, whatever is in it', async () => {
    const contact = {
      type: 'object',
      properties: {
        Name: { type: 'string' },
        Age: { type: 'integer' },
        Kin: { enum: ['parent', 'child'] },
        Smoker: { type: 'boolean' },
        Phones: { type: 'array', items: { type: 'string' } },
      },
    }
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Contacts: { type: 'array', items: contact } }),
      {
        defaultData: {
          Contacts: [
            { Name: 'Roe', Kin: 'child', Phones: ['555-0100'] },
            { Name: 'Doe', Age: 41, Kin: 'parent', Smoker: true, Phones: ['555-0101', '555-0102'] },
          ],
        },
      },
    )
    const groupOf = (name: string) => within(screen.getByRole('group', { name }))
    await user.type(groupOf('Contacts 2').getByRole('textbox', { name: 'Name' }), ', Jane')
    await user.click(press('Remove contacts 1'))
    const group = groupOf('Contacts 1')
    expect(group.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Doe, Jane')
    expect(group.getByRole('spinbutton', { name: 'Age' })).toHaveProperty('value', '41')
    expect(group.getByRole('combobox', { name: 'Kin' })).toHaveProperty('value', 'parent')
    expect(group.getByRole('checkbox', { name: 'Smoker' })).toHaveProperty('checked', true)
    expect(group.getByRole('textbox', { name: 'Phones 2' })).toHaveProperty('value', '555-0102')
    await user.click(group.getByRole('button', { name: 'Remove phones 1' }))
    await user.type(group.getByRole('spinbutton', { name: 'Age' }), '{Backspace}2')
    await save()
    expect(submitted).toEqual([
      { Contacts: [{ Name: 'Doe, Jane', Age: 42, Kin: 'parent', Smoker: true, Phones: ['555-0102'] }] },
    ])
  })

  it('keeps the focus where the work goes on: in the new item, or where the next one can be added', async () => {
    const { user } = renderSchemaForm(objectOf({ Allergies: { type: 'array', items: { type: 'string' } } }))
    await user.click(press('Add to allergies'))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Allergies 1' }))
    await user.click(press('Remove allergies 1'))
    expect(document.activeElement).toBe(press('Add to allergies'))
  })

  it('offers no more items than the schema allows', async () => {
    const { user } = renderSchemaForm(
      objectOf({ Allergies: { type: 'array', items: { type: 'string' }, maxItems: 1 } }),
    )
    await user.click(press('Add to allergies'))
    const add = press('Add to allergies')
    expect(add.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(add.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'No more than 1 can be added',
    )
    await user.click(add)
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
    await user.click(press('Remove allergies 1'))
    await user.click(press('Add to allergies'))
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
  })

  it('says what is wrong with it, and no longer once that is mended', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Allergies: { type: 'array', items: { type: 'string' }, minItems: 1 } }, ['Allergies']),
    )
    const message = 'Allergies must have 1 item or more: add 1'
    await save()
    const list = screen.getByRole('group', { name: 'Allergies' })
    expect(within(list).getByText(message)).toBeTruthy()
    await user.click(press('Add to allergies'))
    await user.type(screen.getByRole('textbox', { name: 'Allergies 1' }), 'Latex')
    await save()
    expect(submitted).toEqual([{ Allergies: ['Latex'] }])
    expect(screen.queryByText(message)).toBeNull()
  })

  it('takes the error of an item along with the item', async () => {
    const { user, save } = renderSchemaForm(
      objectOf({ Doses: { type: 'array', items: { type: 'integer' } } }),
    )
    await user.click(press('Add to doses'))
    await user.click(press('Add to doses'))
    await user.type(screen.getByRole('spinbutton', { name: 'Doses 1' }), '1.5')
    await user.type(screen.getByRole('spinbutton', { name: 'Doses 2' }), '2')
    await save()
    expect(screen.getByRole('spinbutton', { name: 'Doses 1' }).getAttribute('aria-invalid')).toBe('true')
    await user.click(press('Remove doses 1'))
    expect(screen.getByRole('spinbutton', { name: 'Doses 1' })).toHaveProperty('value', '2')
    expect(screen.getByRole('spinbutton', { name: 'Doses 1' }).getAttribute('aria-invalid')).toBe('false')
  })

  it('is described by its help', () => {
    renderSchemaForm(
      objectOf({ Allergies: { type: 'array', items: { type: 'string' }, description: 'Known ones' } }),
    )
    const list = screen.getByRole('group', { name: 'Allergies' })
    expect(document.getElementById(list.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Known ones',
    )
  })
})

describe('a group', () => {
  const address = {
    type: 'object',
    properties: { City: { type: 'string' }, Zip: { type: 'string', minLength: 5 } },
    required: ['City'],
  }

  it('that is required is open', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ Address: address }, ['Address']))
    const group = within(screen.getByRole('group', { name: 'Address' }))
    await save()
    expect(submitted).toEqual([])
    expect(screen.getByRole('link', { name: 'Enter a city' })).toBeTruthy()
    await user.type(group.getByRole('textbox', { name: 'City' }), 'Springfield')
    await save()
    expect(submitted).toEqual([{ Address: { City: 'Springfield' } }])
  })

  it('that is optional waits for a click, and is absent while nothing is in it', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ Address: address }))
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(press('Add address'))
    await save()
    expect(submitted).toEqual([{}])
    await user.type(screen.getByRole('textbox', { name: 'ZIP' }), '12345')
    await save()
    expect(submitted).toHaveLength(1)
    expect(screen.getByRole('link', { name: 'Enter a city' })).toBeTruthy()
  })

  it('that is optional and has content is open', () => {
    renderSchemaForm(objectOf({ Address: address }), { defaultData: { Address: { City: 'Springfield' } } })
    expect(screen.getByRole('textbox', { name: 'City' })).toHaveProperty('value', 'Springfield')
  })

  it('takes focus into its first field when it is opened', async () => {
    const { user } = renderSchemaForm(objectOf({ Address: address }))
    await user.click(press('Add address'))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'City' }))
  })

  it('from a local $ref is as if it stood there', async () => {
    const { user, submitted, save } = renderSchemaForm({
      type: 'object',
      properties: { Home: { $ref: '#/$defs/Address' }, Work: { $ref: '#/$defs/Address' } },
      required: ['Home', 'Work'],
      $defs: { Address: address },
    })
    const city = (name: string) =>
      within(screen.getByRole('group', { name })).getByRole('textbox', { name: 'City' })
    await user.type(city('Home'), 'Springfield')
    await user.type(city('Work'), 'Shelbyville')
    await save()
    expect(submitted).toEqual([{ Home: { City: 'Springfield' }, Work: { City: 'Shelbyville' } }])
  })

  it('inside itself opens level by level', async () => {
    const { user, submitted, save } = renderSchemaForm({
      type: 'object',
      properties: { Name: { type: 'string' }, Mother: { $ref: '#' } },
    })
    const names = () => screen.getAllByRole('textbox', { name: 'Name' })
    expect(names()).toHaveLength(1)
    await user.click(press('Add mother'))
    await user.click(press('Add mother'))
    expect(names()).toHaveLength(3)
    for (const [index, name] of ['Ann', 'Bea', 'Cleo'].entries()) {
      const input = names()[index]
      if (input !== undefined) await user.type(input, name)
    }
    await save()
    expect(submitted).toEqual([{ Name: 'Ann', Mother: { Name: 'Bea', Mother: { Name: 'Cleo' } } }])
  })
})
