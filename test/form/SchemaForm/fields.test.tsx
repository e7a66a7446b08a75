// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { descriptionOf } from '../../support/descriptionOf.js'
import { objectOf, renderSchemaForm } from './renderSchemaForm.js'

describe('a text', () => {
  it('is typed into one line, and into several where the schema allows a long one', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Nickname: { type: 'string' }, Story: { type: 'string', maxLength: 2000 } }),
    )
    await user.type(screen.getByRole('textbox', { name: 'Nickname' }), 'Jo')
    await user.type(screen.getByRole('textbox', { name: 'Story' }), 'One{Enter}two')
    await save()
    expect(submitted).toEqual([{ Nickname: 'Jo', Story: 'One\ntwo' }])
  })

  it('that is empty, or blank, is absent', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Nickname: { type: 'string', minLength: 3 }, Email: { type: 'string', format: 'email' } }),
      { defaultData: { Nickname: 'Jojo' } },
    )
    await user.clear(screen.getByRole('textbox', { name: 'Nickname' }))
    await user.type(screen.getByRole('textbox', { name: 'Email' }), '  ')
    await save()
    expect(submitted).toEqual([{}])
  })

  it('is described by its help and, once it is wrong, by its error first', async () => {
    const { user } = renderSchemaForm(
      objectOf({
        DateOfEntry: {
          type: 'string',
          title: 'Entry',
          description: 'In your own words',
          minLength: 3,
          example: 'as you like',
        },
      }),
    )
    const input = screen.getByRole('textbox', { name: 'Entry' })
    expect(input).toHaveProperty('placeholder', 'as you like')
    expect(descriptionOf(input)).toBe('In your own words')
    expect(input.getAttribute('aria-invalid')).toBe('false')
    await user.type(input, 'ab')
    await user.tab()
    await waitFor(() =>
      expect(descriptionOf(input)).toBe('Entry must be 3 characters or more In your own words'),
    )
    expect(input.getAttribute('aria-invalid')).toBe('true')
    await user.type(input, 'c')
    await waitFor(() => expect(descriptionOf(input)).toBe('In your own words'))
  })

  it('says whether it is required', () => {
    renderSchemaForm(objectOf({ LastName: { type: 'string' }, FirstName: { type: 'string' } }, ['LastName']))
    expect(screen.getByRole('textbox', { name: 'Last name' })).toHaveProperty('required', true)
    expect(screen.getByRole('textbox', { name: 'First name' })).toHaveProperty('required', false)
    expect(screen.getAllByText('optional')).toHaveLength(1)
  })
})

describe('every plain input', () => {
  it('is described by its help, and says whether it is required', () => {
    const description = 'As the patient says it'
    renderSchemaForm(
      objectOf(
        {
          Story: { type: 'string', description },
          Visits: { type: 'integer', description },
          DateOfBirth: { type: 'string', format: 'date', description },
          Sex: { enum: ['F', 'M', 'X', 'O', 'U'], description },
          Smoker: { type: 'boolean', description },
        },
        ['Story', 'Visits', 'DateOfBirth', 'Sex'],
      ),
    )
    const labels = ['Story', 'Visits', 'Date of birth', 'Sex', 'Smoker']
    for (const control of labels.map((label) => screen.getByLabelText(label))) {
      expect(descriptionOf(control)).toContain(description)
      expect(control.getAttribute('aria-invalid')).toBe('false')
      expect(control.matches(':required')).toBe(control.matches(':not([type="checkbox"])'))
    }
    expect(screen.queryByText('optional')).toBeNull()
  })
})

describe('a number', () => {
  it.each([
    ['1.5', 'Visits must be a whole number'],
    ['9007199254740993', 'Visits must be a whole number up to 9007199254740991'],
  ])('that must be whole refuses %s and keeps it', async (typed, message) => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ Visits: { type: 'integer' } }))
    const input = screen.getByRole('spinbutton', { name: 'Visits' })
    await user.type(input, typed)
    await save()
    expect(submitted).toEqual([])
    expect(input).toHaveProperty('value', typed)
    expect(descriptionOf(input)).toBe(message)
    expect(screen.getByRole('link', { name: message })).toBeTruthy()
  })

  it('becomes a number of the data', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Visits: { type: 'integer' }, Weight: { type: 'number' } }),
    )
    await user.type(screen.getByRole('spinbutton', { name: 'Visits' }), '12')
    await user.type(screen.getByRole('spinbutton', { name: 'Weight' }), '71.5')
    await save()
    expect(submitted).toEqual([{ Visits: 12, Weight: 71.5 }])
  })

  it('is held to its bounds', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Units: { type: 'integer', minimum: 1, maximum: 9 } }),
    )
    await user.type(screen.getByRole('spinbutton', { name: 'Units' }), '0')
    await save()
    expect(submitted).toEqual([])
    expect(descriptionOf(screen.getByRole('spinbutton', { name: 'Units' }))).toBe(
      'Units must be between 1 and 9',
    )
  })
})

describe('a yes or no', () => {
  it('is ticked', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ NewPatient: { type: 'boolean' } }))
    await user.click(screen.getByRole('checkbox', { name: 'New patient' }))
    await save()
    expect(submitted).toEqual([{ NewPatient: true }])
  })

  it('that nobody touched is absent, and one that was taken back is no', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ NewPatient: { type: 'boolean' }, Smoker: { type: 'boolean' } }),
      { defaultData: { Smoker: true } },
    )
    await user.click(screen.getByRole('checkbox', { name: 'Smoker' }))
    await save()
    expect(submitted).toEqual([{ Smoker: false }])
  })
})

describe('a choice', () => {
  it('offers its options, in the words that the schema has for them', () => {
    renderSchemaForm(
      objectOf({
        Sex: { enum: ['F', 'M', 'X'] },
        Level: {
          oneOf: [
            { const: 1, title: 'Low' },
            { const: 2, title: 'High' },
          ],
        },
      }),
    )
    const optionsOf = (name: string) =>
      within(screen.getByRole('combobox', { name }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent)
    expect(optionsOf('Sex')).toEqual(['Select…', 'F', 'M', 'X'])
    expect(optionsOf('Level')).toEqual(['Select…', 'Low', 'High'])
  })

  it('gives the value itself, whatever its type', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({
        Level: {
          oneOf: [
            { const: 1, title: 'Low' },
            { const: 2, title: 'High' },
          ],
        },
        Answer: { enum: [true, false, 'maybe'] },
      }),
    )
    await user.selectOptions(screen.getByRole('combobox', { name: 'Level' }), 'High')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Answer' }), 'false')
    await save()
    expect(submitted).toEqual([{ Level: 2, Answer: false }])
  })

  it('that is taken back is absent', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ Sex: { enum: ['F', 'M'] } }), {
      defaultData: { Sex: 'F' },
    })
    expect(screen.getByRole('combobox', { name: 'Sex' })).toHaveProperty('value', 'F')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sex' }), 'Select…')
    await save()
    expect(submitted).toEqual([{}])
  })
})

describe('a value that no widget can edit', () => {
  it('is shown with the reason, kept as it is, and validated', async () => {
    const { submitted, save } = renderSchemaForm(
      objectOf({ Anything: { enum: [] }, Nickname: { type: 'string' } }),
      { defaultData: { Anything: 42 } },
    )
    const shown = screen.getByRole('textbox', { name: 'Anything' })
    expect(shown).toHaveProperty('value', '42')
    expect(shown).toHaveProperty('readOnly', true)
    expect(descriptionOf(shown)).toMatch(/cannot be edited here: “enum” has no value to select/)
    await save()
    expect(submitted).toEqual([])
    expect(screen.getByRole('link', { name: /Select an anything from the list/ })).toBeTruthy()
  })
})
