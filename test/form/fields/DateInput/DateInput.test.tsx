// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addDays } from '../../../../src/codes/addDays.js'
import { todayOf } from '../../../../src/encounter/calendarDate.js'
import { SchemaForm } from '../../../../src/form/SchemaForm.js'
import { formatDate } from '../../../../src/messages/formats.js'
import { objectOf, renderSchemaForm } from '../../SchemaForm/renderSchemaForm.js'

const schema = objectOf({
  DateOfService: { type: 'string', format: 'date', description: 'As on the sheet' },
  Notes: { type: 'string' },
})

const date = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Date of service' })
const opener = () => screen.getByRole('button', { name: 'Choose date of service' })
const today = () => todayOf(new Date())

const descriptionOf = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

describe('a date that is typed', () => {
  it('reads two digits of a year as 20YY, and says so in words before it is left', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    await user.type(date(), '11/27/26')
    expect(date().value).toBe('11/27/26')
    expect(descriptionOf(date())).toContain('Fri, Nov 27, 2026')
    await user.tab()
    expect(date().value).toBe('11/27/2026')
    await save()
    expect(submitted).toEqual([{ DateOfService: '2026-11-27' }])
  })

  it('may be pasted', async () => {
    const { user, submitted, save } = renderSchemaForm(schema)
    await user.click(date())
    await user.paste('\u200bMonday,\u00a0June 15, 2026 ')
    await save()
    expect(date().value).toBe('06/15/2026')
    expect(submitted).toEqual([{ DateOfService: '2026-06-15' }])
  })

  it.each(['2026-06-15', '06/15/2026'])('counts at once once it is whole: %s', async (text) => {
    const { submitted } = renderSchemaForm(schema)
    fireEvent.change(date(), { target: { value: text } })
    fireEvent.submit(screen.getByRole('form'))
    expect(submitted).toEqual([{ DateOfService: '2026-06-15' }])
  })

  it('is read when Enter sends the form', async () => {
    const { user, submitted } = renderSchemaForm(schema)
    await user.type(date(), '6-15-26{Enter}')
    expect(submitted).toEqual([{ DateOfService: '2026-06-15' }])
    expect(date().value).toBe('06/15/2026')
  })

  it.each([
    ['t', 0],
    ['T', 0],
    ['y', -1],
    ['t-1', -1],
    ['t+1', 1],
    ['yesterday', -1],
    ['tomorrow', 1],
  ])('takes %s for a day near today', async (text, days) => {
    const { user, submitted, save } = renderSchemaForm(schema)
    await user.type(date(), text)
    expect(descriptionOf(date())).toContain(formatDate(addDays(today(), days), 'weekday'))
    await save()
    expect(submitted).toEqual([{ DateOfService: addDays(today(), days) }])
  })

  it('puts today in the place of the date that stands with one key, at once', async () => {
    const { user } = renderSchemaForm(schema, { defaultData: { DateOfService: '2026-01-02' } })
    await user.click(date())
    await user.keyboard('t')
    expect(date().value).toBe(formatDate(today(), 'numeric'))
  })

  it('goes back to the date before where that key was the beginning of more', async () => {
    const { user, save, submitted } = renderSchemaForm(schema, {
      defaultData: { DateOfService: '2026-01-02' },
    })
    await user.click(date())
    await user.keyboard('tuesday')
    expect(date().value).toBe('tuesday')
    await user.tab()
    expect(descriptionOf(date())).toContain('Until then it stays Jan 2, 2026')
    await save()
    expect(submitted).toEqual([])
  })

  it('keeps a “t” or a “y” within a word', async () => {
    const { user } = renderSchemaForm(schema)
    await user.type(date(), 'sept 3 2026')
    expect(date().value).toBe('sept 3 2026')
    await user.clear(date())
    await user.type(date(), 'july 3 2026')
    expect(date().value).toBe('july 3 2026')
  })

  it('is no date while its year is half typed, nor while it is changed in the middle', async () => {
    const { user, submitted } = renderSchemaForm(schema, { defaultData: { DateOfService: '2026-06-15' } })
    await user.clear(date())
    await user.type(date(), '7/15/20')
    expect(descriptionOf(date())).toContain('Wed, Jul 15, 2020')
    await user.type(date(), '26')
    fireEvent.submit(screen.getByRole('form'))
    // The 1 of the 15 is gone.
    await user.type(date(), '{Backspace}', { initialSelectionStart: 4, initialSelectionEnd: 4 })
    expect(date().value).toBe('07/5/2026')
    await user.type(date(), '2', { initialSelectionStart: 3, initialSelectionEnd: 3 })
    await user.tab()
    fireEvent.submit(screen.getByRole('form'))
    expect(submitted).toEqual([{ DateOfService: '2026-07-15' }, { DateOfService: '2026-07-25' }])
  })

  it('waits while another window is looked at, whose blur leaves the focus where it is', async () => {
    const { user } = renderSchemaForm(schema)
    await user.type(date(), '11/25/20')
    fireEvent.blur(date())
    expect(date().value).toBe('11/25/20')
    await user.type(date(), '26')
    await user.tab()
    expect(date().value).toBe('11/25/2026')
  })

  it('is emptied at once', async () => {
    const { user, submitted, save } = renderSchemaForm(schema, {
      defaultData: { DateOfService: '2026-06-15' },
    })
    await user.clear(date())
    await save()
    expect(submitted).toEqual([{}])
  })
})

describe('a text that is no date', () => {
  it.each([
    ['soon', /“soon” is not a date we can read\. Enter month, day and year, for example 06\/15\/2026/],
    ['02/30/2026', /“02\/30\/2026” is not a date\. February 2026 has 28 days\. Correct the day/],
    ['6/31', /June has 30 days/],
    ['15/6/2026', /There is no month 15, and the month comes first/],
    ['1/2/1899', /“1\/2\/1899” is before 1900/],
    ['Tue, Jun 15, 2026', /Jun 15, 2026 is a Monday, not a Tuesday/],
  ])('%s stands, and is said to be none once it is left', async (text, said) => {
    const { user, submitted, save } = renderSchemaForm(schema)
    await user.type(date(), text)
    expect(date().getAttribute('aria-invalid')).toBe('false')
    await user.tab()
    expect(date().value).toBe(text)
    expect(date().getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(date())).toMatch(said)
    await save()
    expect(submitted).toEqual([])
    const problems = within(screen.getByRole('region', { name: 'There is a problem' }))
    expect(problems.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(said),
    ])
    await user.click(problems.getByRole('link'))
    expect(document.activeElement).toBe(date())
  })

  it('does not hide which date is still held, and holds the form up until it is one', async () => {
    const { user, submitted, save } = renderSchemaForm(schema, {
      defaultData: { DateOfService: '2026-06-15' },
    })
    await user.type(date(), '{Backspace}')
    await user.tab()
    expect(descriptionOf(date())).toContain('Until then it stays Jun 15, 2026')
    await save()
    expect(submitted).toEqual([])
    await user.type(date(), '5')
    expect(date().getAttribute('aria-invalid')).toBe('false')
    await save()
    expect(submitted).toEqual([{ DateOfService: '2025-06-15' }])
  })

  it('is shown once where the field is also required', async () => {
    const { user, save } = renderSchemaForm(
      objectOf({ DateOfService: { type: 'string', format: 'date' } }, ['DateOfService']),
    )
    await user.type(date(), 'soon')
    await save()
    expect(
      within(screen.getByRole('region', { name: 'There is a problem' })).getAllByRole('link'),
    ).toHaveLength(1)
  })

  it('goes with the item of a list that it stands in, and not with another', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Dates: { type: 'array', items: { type: 'string', format: 'date' } } }),
      { defaultData: { Dates: ['2026-01-01', '2026-01-02', '2026-01-03'] } },
    )
    const item = (position: number) =>
      screen.getByRole<HTMLInputElement>('textbox', { name: `Dates ${position}` })
    await user.clear(item(2))
    await user.type(item(2), 'second')
    await user.clear(item(3))
    await user.type(item(3), 'third')
    await user.click(screen.getByRole('button', { name: 'Remove dates 2' }))
    expect(item(2).value).toBe('third')
    await save()
    expect(submitted).toEqual([])
    await user.clear(item(2))
    await user.type(item(2), '1/4/26')
    await save()
    expect(submitted).toEqual([{ Dates: ['2026-01-01', '2026-01-04'] }])
  })
})

describe('a date field', () => {
  it('says how to type today, and what its schema has to say', () => {
    renderSchemaForm(schema)
    expect(descriptionOf(date())).toContain('As on the sheet')
    expect(descriptionOf(date())).toContain('Press t for today, y for yesterday')
  })

  it('shows what is stored in words', () => {
    renderSchemaForm(schema, { defaultData: { DateOfService: '2026-06-15' } })
    expect(date().value).toBe('06/15/2026')
    expect(descriptionOf(date())).toContain('Mon, Jun 15, 2026')
  })

  it('leaves what is stored and is no date as it is', async () => {
    const { user, submitted, save } = renderSchemaForm(schema, { defaultData: { DateOfService: 'soon' } })
    expect(date().value).toBe('soon')
    await user.click(date())
    await user.tab()
    await save()
    expect(date().value).toBe('soon')
    expect(submitted).toEqual([])
  })

  it('offers no calendar where it is read-only', () => {
    renderSchemaForm(schema, { readOnly: true, defaultData: { DateOfService: '2026-06-15' } })
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('has a calendar of its own, named by the label', async () => {
    const { user, submitted, save } = renderSchemaForm(schema, {
      defaultData: { DateOfService: '2026-06-15' },
    })
    await user.click(opener())
    const dialog = within(await screen.findByRole('dialog', { name: 'Choose date of service' }))
    await user.click(
      dialog.getByRole('gridcell', { name: 'Tue, Jun 16, 2026' }).querySelector('button') ?? document.body,
    )
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(date().value).toBe('06/16/2026')
    expect(document.activeElement).toBe(opener())
    await save()
    expect(submitted).toEqual([{ DateOfService: '2026-06-16' }])
  })

  it('works in a shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
    const root = createRoot(inside)
    onTestFinished(() => {
      act(() => root.unmount())
      host.remove()
    })
    act(() => root.render(<SchemaForm schema={schema} onSubmit={() => undefined} />))
    const form = within(inside)
    const input = form.getByRole<HTMLInputElement>('textbox', { name: 'Date of service' })
    act(() => input.focus())
    fireEvent.change(input, { target: { value: '6/15/26' } })
    act(() => input.blur())
    expect(input.value).toBe('06/15/2026')
    fireEvent.click(form.getByRole('button', { name: 'Choose date of service' }))
    fireEvent.click(
      within(await form.findByRole('dialog')).getByRole('button', { name: 'Tue, Jun 16, 2026' }),
    )
    expect(input.value).toBe('06/16/2026')
  })

  it('opens its calendar with Alt+Down, and gives up nothing that is typed', async () => {
    const { user } = renderSchemaForm(schema)
    await user.type(date(), '2/30/26{Alt>}{ArrowDown}{/Alt}')
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(date())
    expect(date().value).toBe('2/30/26')
  })
})
