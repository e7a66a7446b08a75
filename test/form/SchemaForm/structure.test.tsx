// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { objectOf, renderSchemaForm } from './renderSchemaForm.js'

const press = (name: string) => screen.getByRole('button', { name })
const text = (name: string) => screen.findByRole('textbox', { name })

const contact = {
  title: 'Contact',
  type: 'object',
  properties: { Note: { type: 'string' } },
  oneOf: [
    {
      properties: { Way: { const: 'Email' }, Address: { type: 'string', format: 'email' } },
      required: ['Way', 'Address'],
    },
    {
      properties: { Way: { const: 'Phone' }, Number: { type: 'string' }, Note: { maxLength: 3 } },
      required: ['Way', 'Number'],
    },
  ],
}

describe('a choice between groups', () => {
  it('is named by the property that tells them apart, and submits the selected one alone', async () => {
    const { user, submitted, save } = renderSchemaForm(contact)
    const way = await screen.findByRole('combobox', { name: 'Way' })
    await user.type(await text('Note'), 'abc')
    await user.selectOptions(way, 'Email')
    await user.type(await text('Address'), 'doe@example.com')
    await user.selectOptions(way, 'Phone')
    expect(screen.queryByRole('textbox', { name: 'Address' })).toBeNull()
    await user.type(await text('Number'), '555-0100')
    expect(await text('Note')).toHaveProperty('value', 'abc')
    await save()
    expect(submitted).toEqual([{ Note: 'abc', Way: 'Phone', Number: '555-0100' }])
    await user.selectOptions(way, 'Email')
    expect(await text('Address')).toHaveProperty('value', 'doe@example.com')
    await save()
    expect(submitted[1]).toEqual({ Note: 'abc', Way: 'Email', Address: 'doe@example.com' })
  })

  it('asks for a selection where none was made, and for what the selected group lacks', async () => {
    const { user, submitted, save } = renderSchemaForm(contact)
    const way = await screen.findByRole('combobox', { name: 'Way' })
    await save()
    await user.click(screen.getByRole('link', { name: 'Select a way' }))
    expect(document.activeElement).toBe(way)
    await user.selectOptions(way, 'Phone')
    await user.type(await text('Note'), 'abcd')
    await save()
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Enter a number',
      'Note must be 3 characters or fewer',
    ])
    expect(submitted).toEqual([])
  })

  it('starts with the group that the data fits, and gives the data back', async () => {
    const data = { Number: '555-0100', Way: 'Phone', Extra: null }
    const { submitted, save } = renderSchemaForm(contact, { defaultData: data })
    expect(await screen.findByRole('combobox', { name: 'Way' })).toHaveProperty('value', '1')
    await save()
    expect(JSON.stringify(submitted)).toBe(JSON.stringify([data]))
  })
})

describe('a value of several kinds', () => {
  it('has a select of the kind, and keeps what was typed into each', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Dose: { type: ['string', 'number'] } }, ['Dose']),
    )
    await user.type(await text('Dose'), 'as needed')
    const kind = screen.getByRole('combobox', { name: 'Kind of dose' })
    await user.selectOptions(kind, 'Number')
    await user.type(screen.getByRole('spinbutton', { name: 'Dose' }), '2')
    await save()
    await user.selectOptions(kind, 'Text')
    expect(await text('Dose')).toHaveProperty('value', 'as needed')
    await save()
    expect(submitted).toEqual([{ Dose: 2 }, { Dose: 'as needed' }])
  })

  it('is wrong where the text is no number, though text would be allowed', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({
        Dose: {
          oneOf: [
            { type: 'integer', title: 'Count' },
            { type: 'string', title: 'Words' },
          ],
        },
      }),
    )
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind of dose' }), 'Count')
    await user.type(screen.getByRole('spinbutton', { name: 'Count' }), '1.5')
    await save()
    expect(submitted).toEqual([])
    await user.click(screen.getByRole('link', { name: 'Count must be a whole number' }))
    expect(document.activeElement).toBe(screen.getByRole('spinbutton', { name: 'Count' }))
  })

  it('may be said to be none in a list, where an empty input would be no item', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Results: { type: 'array', items: { type: ['number', 'null'] } } }),
      { defaultData: { Results: [1, null] } },
    )
    const none = await screen.findByRole('checkbox', { name: 'No value for results 1' })
    expect(screen.getByRole('checkbox', { name: 'No value for results 2' })).toHaveProperty('checked', true)
    await user.click(none)
    await save()
    await user.click(screen.getByRole('checkbox', { name: 'No value for results 2' }))
    await user.type(screen.getByRole('spinbutton', { name: 'Results 2' }), '3')
    await save()
    expect(submitted).toEqual([{ Results: [null, null] }, { Results: [null, 3] }])
  })
})

describe('positions', () => {
  const range = {
    type: 'array',
    prefixItems: [
      { type: 'number', title: 'From' },
      { type: 'number', title: 'To' },
    ],
    items: { type: 'string' },
    minItems: 2,
  }

  it('have a field each, and further items after them', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ Range: range }, ['Range']))
    await user.type(await screen.findByRole('spinbutton', { name: 'From' }), '1')
    await save()
    expect(submitted).toEqual([])
    await user.type(screen.getByRole('spinbutton', { name: 'To' }), '2')
    await user.click(press('Add to range'))
    expect(document.activeElement).toBe(await text('Range 3'))
    await user.keyboard('mg')
    await save()
    await user.click(press('Remove range 3'))
    await save()
    expect(submitted).toEqual([{ Range: [1, 2, 'mg'] }, { Range: [1, 2] }])
  })
})

describe('properties that people name', () => {
  it('are rows of a name and a value, which are added and removed', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Doses: { type: 'object', additionalProperties: { type: 'integer' } } }, ['Doses']),
      { defaultData: { Doses: { morning: 1 } } },
    )
    expect(await text('Name of entry 1')).toHaveProperty('value', 'morning')
    await user.click(press('Add entry to doses'))
    expect(document.activeElement).toBe(await text('Name of entry 2'))
    await user.keyboard('evening')
    await user.type(screen.getByRole('spinbutton', { name: 'evening' }), '2')
    await save()
    await user.click(press('Remove entry 1'))
    await save()
    expect(submitted).toEqual([{ Doses: { morning: 1, evening: 2 } }, { Doses: { evening: 2 } }])
  })

  it('are wrong where a name repeats, is missing or does not match', async () => {
    const { user, submitted, save } = renderSchemaForm({
      type: 'object',
      patternProperties: { '^x-': { type: 'string' } },
      additionalProperties: false,
    })
    await user.click(await screen.findByRole('button', { name: 'Add entry to more entries' }))
    await user.keyboard('y')
    await user.type(await text('y'), 'a')
    await save()
    expect(screen.getByRole('link', { name: /^Remove y: / })).toBeTruthy()
    await user.type(await text('Name of entry 1'), '{Backspace}x-1')
    await user.click(press('Add entry to more entries'))
    await user.keyboard('x-1')
    await save()
    await user.click(screen.getByRole('link', { name: /Another entry has this name/ }))
    expect(document.activeElement).toBe(await text('Name of entry 2'))
    await user.type(await text('Name of entry 2'), '{Backspace}2')
    await save()
    expect(submitted).toEqual([{ 'x-1': 'a', 'x-2': '' }])
  })
})

describe('fields that depend on values', () => {
  const visit = {
    type: 'object',
    properties: { Kind: { enum: ['Clinic', 'Phone'] }, Card: { type: 'string' } },
    required: ['Kind'],
    if: { properties: { Kind: { const: 'Clinic' } }, required: ['Kind'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { Room: { type: 'string', default: 'A1' } }, required: ['Room'] },
    dependentSchemas: { Card: { properties: { Expiry: { type: 'string', title: 'Expires' } } } },
    dependentRequired: { Card: ['Expiry'] },
  }

  it('come and go as values change, keep what was typed, and are submitted only while they show', async () => {
    const { user, submitted, save } = renderSchemaForm(visit)
    await user.click(await screen.findByRole('radio', { name: 'Clinic' }))
    const room = await text('Room')
    expect(room).toHaveProperty('value', 'A1')
    expect(room).toHaveProperty('required', true)
    await user.clear(room)
    await user.type(room, 'B2')
    await user.click(screen.getByRole('radio', { name: 'Phone' }))
    expect(screen.queryByRole('textbox', { name: 'Room' })).toBeNull()
    await save()
    await user.click(screen.getByRole('radio', { name: 'Clinic' }))
    expect(await text('Room')).toHaveProperty('value', 'B2')
    await save()
    expect(submitted).toEqual([{ Kind: 'Phone' }, { Kind: 'Clinic', Room: 'B2' }])
  })

  it('appear beside the input that has the focus, which keeps it', async () => {
    const { user, submitted, save } = renderSchemaForm(visit, { defaultData: { Kind: 'Phone' } })
    const card = await text('Card')
    await user.type(card, '42')
    expect(document.activeElement).toBe(card)
    expect(card).toHaveProperty('value', '42')
    expect(await text('Expires')).toHaveProperty('required', true)
    await save()
    expect(submitted).toEqual([])
    await user.type(await text('Expires'), '12/30')
    await save()
    expect(submitted).toEqual([{ Kind: 'Phone', Card: '42', Expiry: '12/30' }])
  })

  it('depend on the group or item that they are in', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Visits: { type: 'array', items: visit } }),
      { defaultData: { Visits: [{ Kind: 'Phone' }, { Kind: 'Clinic', Room: 'C3' }] } },
    )
    const second = within(await screen.findByRole('group', { name: 'Visits 2' }))
    const first = within(screen.getByRole('group', { name: 'Visits 1' }))
    expect(await second.findByRole('textbox', { name: 'Room' })).toHaveProperty('value', 'C3')
    expect(first.queryByRole('textbox', { name: 'Room' })).toBeNull()
    await user.click(first.getByRole('radio', { name: 'Clinic' }))
    await save()
    expect(submitted).toEqual([
      {
        Visits: [
          { Kind: 'Clinic', Room: 'A1' },
          { Kind: 'Clinic', Room: 'C3' },
        ],
      },
    ])
  })
})

describe('a default of the schema', () => {
  const schema = objectOf({
    Status: { type: 'string', default: 'new' },
    Lines: {
      type: 'array',
      items: { type: 'object', properties: { Units: { type: 'integer', default: 1 } } },
    },
  })

  it('is what a new form and a new item start with', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    expect(await text('Status')).toHaveProperty('value', 'new')
    await user.click(press('Add to lines'))
    await save()
    expect(submitted).toEqual([{ Status: 'new', Lines: [{ Units: 1 }] }])
  })

  it('does not change what was loaded', async () => {
    const { submitted, save } = renderSchemaForm(schema, { defaultData: { Lines: [{}] } })
    await save()
    expect(submitted).toEqual([{ Lines: [{}] }])
  })
})

describe('a schema that refers to itself', () => {
  it('opens on demand, even where it requires itself', async () => {
    const { user } = renderSchemaForm({
      type: 'object',
      properties: {
        Next: { $ref: '#' },
        Pair: { $ref: '#/$defs/pair' },
        Any: { oneOf: [{ $ref: '#' }, { type: 'string' }] },
      },
      required: ['Next', 'Pair', 'Any'],
      $defs: { pair: { type: 'array', prefixItems: [{ $ref: '#/$defs/pair' }, { $ref: '#/$defs/pair' }] } },
    })
    await user.click(await screen.findByRole('button', { name: 'Add pair 1' }))
    await user.click(press('Add next'))
    expect(await screen.findAllByRole('group', { name: 'Pair' })).toHaveLength(2)
    expect(screen.getAllByRole('button', { name: 'Add next' })).toHaveLength(1)
  })
})
