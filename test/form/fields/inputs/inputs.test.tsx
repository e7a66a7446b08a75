// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { objectOf, renderSchemaForm } from '../../SchemaForm/renderSchemaForm.js'

const descriptionOf = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

describe('a time', () => {
  const schema = objectOf({ Arrival: { type: 'string', format: 'time' } })
  const input = () => screen.getByRole('textbox', { name: 'Arrival' })

  beforeEach(() => vi.stubEnv('TZ', 'America/New_York'))
  afterEach(() => vi.unstubAllEnvs())

  it('is typed as people write it, and saved with its zone', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    await user.type(input(), '2:05 pm EST')
    await save()
    expect(submitted).toEqual([{ Arrival: '14:05:00-05:00' }])
  })

  it('without a zone is in that of the device, which the field says', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    expect(descriptionOf(input())).toMatch(/Without a time zone it is UTC-0[45]:00, this device’s/)
    await user.type(input(), '930a')
    expect(descriptionOf(input())).toMatch(/9:30 AM, UTC-0[45]:00 \(this device’s time zone\)/)
    await user.tab()
    expect(input()).toHaveProperty('value', '9:30 AM')
    await save()
    expect(submitted).toEqual([{ Arrival: expect.stringMatching(/^09:30:00-0[45]:00$/) }])
  })

  it('that was loaded comes back as it was, and names its zone where it is another', async () => {
    const { user, submitted, save } = renderSchemaForm(schema, {
      defaultData: { Arrival: '09:30:00.500+02:00' },
    })
    expect(input()).toHaveProperty('value', '9:30:00.500 AM UTC+02:00')
    await user.click(input())
    await user.tab()
    await save()
    expect(submitted).toEqual([{ Arrival: '09:30:00.500+02:00' }])
  })

  it('that cannot be read stays, says why and blocks a submit until it is cleared', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    await user.type(input(), '9')
    expect(input().getAttribute('aria-invalid')).toBe('false')
    await save()
    expect(submitted).toEqual([])
    const message = '“9” may be in the morning or in the evening. Add AM or PM, for example 9 AM'
    expect(descriptionOf(input())).toContain(message)
    await user.click(screen.getByRole('link', { name: message }))
    expect(document.activeElement).toBe(input())
    await user.clear(input())
    await save()
    expect(submitted).toEqual([{}])
  })

  it('with its date takes the zone that the device has on that day', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({
        Seen: { type: 'string', format: 'date-time' },
        Left: { type: 'string', format: 'date-time' },
      }),
    )
    await user.type(screen.getByRole('textbox', { name: 'Seen' }), '1/15/2026 9:30 am')
    await user.type(screen.getByRole('textbox', { name: 'Left' }), 'Jun 15, 2026 at 2 pm Z')
    expect(descriptionOf(screen.getByRole('textbox', { name: 'Left' }))).toContain(
      'Mon, Jun 15, 2026, 2:00 PM, UTC',
    )
    await save()
    expect(submitted).toEqual([{ Seen: '2026-01-15T09:30:00-05:00', Left: '2026-06-15T14:00:00Z' }])
  })

  it('without its date is no date with a time', async () => {
    const { user, save } = renderSchemaForm(objectOf({ Seen: { type: 'string', format: 'date-time' } }))
    await user.type(screen.getByRole('textbox', { name: 'Seen' }), '9:30 am')
    await save()
    expect(screen.getByRole('link', { name: /Seen needs a date/ })).toBeTruthy()
  })
})

describe('a required yes or no', () => {
  const schema = objectOf({ Consent: { type: 'boolean' } }, ['Consent'])

  it('has neither selected at first, and asks for one', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    const group = screen.getByRole('radiogroup', { name: 'Consent' })
    const radios = within(group).getAllByRole('radio')
    expect(radios.map((radio) => radio.matches(':checked'))).toEqual([false, false])
    await save()
    expect(submitted).toEqual([])
    await user.click(screen.getByRole('link', { name: 'Select yes or no for consent' }))
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Yes' }))
    await user.click(screen.getByRole('radio', { name: 'No' }))
    await save()
    expect(submitted).toEqual([{ Consent: false }])
  })

  it('is read as text where it cannot be changed', () => {
    renderSchemaForm(schema, { readOnly: true, defaultData: { Consent: true } })
    expect(screen.getByRole('textbox', { name: 'Consent' })).toHaveProperty('value', 'Yes')
  })
})

describe('a choice', () => {
  it('of a few is radios where it is required, and a select where it is not', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Sex: { enum: ['female', 'male'] }, Kin: { enum: [1, 2] } }, ['Sex']),
    )
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Sex' })).getByRole('radio', { name: 'male' }),
    )
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kin' }), '2')
    await save()
    expect(submitted).toEqual([{ Sex: 'male', Kin: 2 }])
  })

  const meals = objectOf({
    Meals: { type: 'array', uniqueItems: true, items: { enum: ['breakfast', 'lunch', 3] }, maxItems: 2 },
  })

  it('of several is check boxes', async () => {
    const { user, submitted, save } = renderSchemaForm(meals)
    const box = (name: string) =>
      within(screen.getByRole('group', { name: 'Meals' })).getByRole('checkbox', { name })
    for (const name of ['3', 'lunch', 'breakfast']) await user.click(box(name))
    await save()
    expect(submitted).toEqual([])
    await user.click(screen.getByRole('link', { name: /Meals must have 2 items or fewer/ }))
    expect(document.activeElement).toBe(box('breakfast'))
    await user.click(box('breakfast'))
    await save()
    expect(submitted).toEqual([{ Meals: [3, 'lunch'] }])
    await user.click(box('3'))
    await user.click(box('lunch'))
    await save()
    expect(submitted.at(-1)).toEqual({})
  })

  it('of several shows what was loaded and is no option, so that it can be cleared', async () => {
    const { user, submitted, save } = renderSchemaForm(meals, { defaultData: { Meals: ['tea', 'lunch'] } })
    await save()
    expect(submitted).toEqual([])
    await user.click(screen.getByRole('checkbox', { name: /^tea \(not an option/ }))
    await save()
    expect(submitted).toEqual([{ Meals: ['lunch'] }])
  })
})

describe('a fixed value', () => {
  it('fills itself in where it is required', async () => {
    const { submitted, save } = renderSchemaForm(objectOf({ Version: { const: 2 } }, ['Version']))
    expect(screen.getByRole('textbox', { name: 'Version' })).toHaveProperty('readOnly', true)
    await save()
    expect(submitted).toEqual([{ Version: 2 }])
  })

  it('is left out or not where it is optional', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ Terms: { const: 'accepted' } }))
    await save()
    await user.click(screen.getByRole('checkbox', { name: 'accepted' }))
    await save()
    await user.click(screen.getByRole('checkbox', { name: 'accepted' }))
    await save()
    expect(submitted).toEqual([{}, { Terms: 'accepted' }, {}])
  })

  it('mends another value that was loaded, and never overwrites it by itself', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf({ Version: { const: 2 } }, ['Version']), {
      defaultData: { Version: 1 },
    })
    await save()
    expect(submitted).toEqual([])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Version' }), '2')
    await save()
    expect(submitted).toEqual([{ Version: 2 }])
  })
})

describe('a secret', () => {
  const schema = objectOf({ Pin: { type: 'string', writeOnly: true } })
  const input = () => screen.getByLabelText('Pin')

  it('is never shown back, and stays where nothing else is typed', async () => {
    const { user, submitted, save, container } = renderSchemaForm(schema, { defaultData: { Pin: '4711' } })
    expect(input()).toHaveProperty('type', 'password')
    expect(input()).toHaveProperty('value', '')
    expect(container.innerHTML).not.toContain('4711')
    expect(descriptionOf(input())).toContain('A value is saved and is not shown')
    await save()
    await user.type(input(), '8')
    await user.clear(input())
    await save()
    expect(submitted).toEqual([{ Pin: '4711' }, { Pin: '4711' }])
    await user.type(input(), '0815')
    await save()
    expect(submitted.at(-1)).toEqual({ Pin: '0815' })
  })

  it('can be removed', async () => {
    const { user, submitted, save } = renderSchemaForm(schema, { defaultData: { Pin: '4711' } })
    await user.click(screen.getByRole('button', { name: 'Remove the saved pin' }))
    await save()
    expect(submitted).toEqual([{}])
  })
})

describe('a file', () => {
  const schema = objectOf({
    Photo: {
      type: 'string',
      contentEncoding: 'base64',
      contentMediaType: 'image/png',
      maxLength: 40,
    },
  })
  const fileOf = (content: string, name: string, type: string) => new File([content], name, { type })
  const input = () => screen.getByLabelText('Photo')

  it('is saved as Base64, with its name shown, and can be removed', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    expect(descriptionOf(input())).toContain('A PNG image up to 30 bytes.')
    await user.upload(input(), fileOf('pixels', 'knee.png', 'image/png'))
    expect(await screen.findByText('knee.png, 6 bytes')).toBeTruthy()
    await save()
    expect(submitted).toEqual([{ Photo: btoa('pixels') }])
    await user.click(screen.getByRole('button', { name: 'Remove file: Photo' }))
    expect(document.activeElement).toBe(input())
    await save()
    expect(submitted.at(-1)).toEqual({})
  })

  it.each([
    [
      fileOf('x'.repeat(31), 'big.png', 'image/png'),
      '“big.png” is too large. Select a file of 30 bytes or less',
    ],
    [fileOf('x', 'note.txt', 'text/plain'), '“note.txt” has the wrong type. Select a PNG image'],
    [fileOf('', 'none.png', 'image/png'), '“none.png” is empty. Select another file'],
  ])('is refused with the reason, and blocks a submit until that is cleared (%#)', async (file, message) => {
    const { user, submitted, save } = renderSchemaForm(schema, { defaultData: { Photo: btoa('before') } })
    // As when a person asks for all files in the dialog of the system.
    const { upload } = (await import('@testing-library/user-event')).userEvent.setup({ applyAccept: false })
    await upload(input(), file)
    await waitFor(() => expect(descriptionOf(input())).toContain(message))
    await save()
    expect(submitted).toEqual([])
    expect(screen.getByRole('link', { name: message })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Clear the error: Photo' }))
    await save()
    expect(submitted).toEqual([{ Photo: btoa('before') }])
  })

  it('that was loaded comes back as it was', async () => {
    const { submitted, save } = renderSchemaForm(schema, { defaultData: { Photo: btoa('before') } })
    expect(screen.getByText('Attached file, 6 bytes')).toBeTruthy()
    await save()
    expect(submitted).toEqual([{ Photo: btoa('before') }])
  })
})

describe('a text', () => {
  it.each([
    ['email', 'email'],
    ['uri', 'url'],
    ['tel', 'tel'],
  ])('of format %s has the keyboard for it', (format, type) => {
    renderSchemaForm(objectOf({ Contact: { type: 'string', format } }))
    expect(screen.getByRole('textbox', { name: 'Contact' })).toHaveProperty('type', type)
  })

  it('with several examples suggests them', () => {
    renderSchemaForm(objectOf({ City: { type: 'string', examples: ['Springfield', 'Shelbyville'] } }))
    const input = screen.getByRole('combobox', { name: 'City' })
    const options = [...(document.getElementById(input.getAttribute('list') ?? '')?.children ?? [])]
    expect(options.map((option) => option.getAttribute('value'))).toEqual(['Springfield', 'Shelbyville'])
  })

  it('that is deprecated says so', () => {
    renderSchemaForm(objectOf({ Fax: { type: 'string', deprecated: true } }))
    expect(screen.getByText('no longer used')).toBeTruthy()
  })
})
