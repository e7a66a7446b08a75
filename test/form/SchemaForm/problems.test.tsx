// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import { SchemaForm } from '../../../src/form/SchemaForm.js'
import type { SchemaFormHandle } from '../../../src/form/SchemaFormProps.js'
import { objectOf, renderSchemaForm } from './renderSchemaForm.js'

const schema = objectOf({
  LastName: { type: 'string' },
  'e.mail': { type: 'string' },
  Address: { type: 'object', properties: { City: { type: 'string' } } },
  Lines: {
    type: 'array',
    items: { type: 'object', properties: { Code: { type: 'string' }, Units: { type: 'integer' } } },
  },
})
const data = { LastName: 'Doe', Lines: [{ Code: '111' }, { Code: '222' }] }

const renderWithHandle = () => {
  const handle = createRef<SchemaFormHandle>()
  const view = renderSchemaForm(schema, { defaultData: data, ...{ ref: handle } })
  const setErrors = (errors: Parameters<SchemaFormHandle['setErrors']>[0]) =>
    act(() => handle.current?.setErrors(errors))
  return { ...view, setErrors }
}
const links = () => screen.queryAllByRole('link').map(({ textContent }) => textContent)
const code = (place: number) =>
  within(screen.getByRole('group', { name: `Lines ${place}` })).getByRole('textbox', { name: 'Code' })

describe('the errors of a server', () => {
  it('stand in the summary, which takes the focus, and at their fields, whatever these are named', async () => {
    const { user, setErrors } = renderWithHandle()
    setErrors([
      { pointer: '/LastName', message: 'This name is taken' },
      { path: ['e.mail'], message: 'This address bounces' },
      { pointer: '/Lines/1/Code', message: 'This code is not covered' },
    ])
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'There is a problem' }))
    expect(links()).toEqual(['This name is taken', 'This address bounces', 'This code is not covered'])
    for (const [link, label] of [
      ['This name is taken', 'Last name'],
      ['This address bounces', 'E mail'],
    ] as const) {
      await user.click(screen.getByRole('link', { name: link }))
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: label }))
      expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
    }
    await user.click(screen.getByRole('link', { name: 'This code is not covered' }))
    expect(document.activeElement).toBe(code(2))
  })

  it('go once their field changes, and no earlier', async () => {
    const { user, setErrors, submitted, save } = renderWithHandle()
    setErrors([
      { pointer: '/LastName', message: 'This name is taken' },
      { pointer: '/Lines/0/Code', message: 'This code is not covered' },
    ])
    await user.click(screen.getByRole('textbox', { name: 'E mail' }))
    await user.keyboard('x')
    expect(links()).toHaveLength(2)
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'y')
    expect(links()).toEqual(['This code is not covered'])
    expect(screen.getByRole('textbox', { name: 'Last name' }).getAttribute('aria-invalid')).toBe('false')
    // A server may accept what it refused before: its errors hold up no submit.
    await save()
    expect(submitted).toHaveLength(1)
    expect(links()).toEqual([])
  })

  it('find their row by its place in the data, which blank rows do not have', async () => {
    const handle = createRef<SchemaFormHandle>()
    const { user } = renderSchemaForm(objectOf({ Codes: { type: 'array', items: { type: 'string' } } }), {
      defaultData: { Codes: ['111'] },
      ...{ ref: handle },
    })
    await user.click(screen.getByRole('button', { name: 'Add to codes' }))
    await user.click(screen.getByRole('button', { name: 'Move codes 2 up' }))
    act(() => handle.current?.setErrors([{ pointer: '/Codes/0', message: 'This code is not covered' }]))
    await user.click(screen.getByRole('link', { name: 'This code is not covered' }))
    expect(document.activeElement).toHaveProperty('value', '111')
  })

  it('go along with their row', async () => {
    const { user, setErrors } = renderWithHandle()
    setErrors([{ pointer: '/Lines/0/Code', message: 'This code is not covered' }])
    await user.click(screen.getByRole('button', { name: 'Move lines 1 down' }))
    expect(code(1).getAttribute('aria-invalid')).toBe('false')
    await user.click(screen.getByRole('link', { name: 'This code is not covered' }))
    expect(document.activeElement).toBe(code(2))
    await user.keyboard('x')
    expect(links()).toEqual([])
  })

  it('lead into a group that is folded or not opened yet', async () => {
    const { user, setErrors } = renderWithHandle()
    setErrors([{ pointer: '/Address/City', message: 'Enter a city in this state' }])
    await user.click(screen.getByRole('link', { name: 'Enter a city in this state' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'City' }))
    await user.click(screen.getByRole('button', { name: 'Address' }))
    expect(screen.queryByRole('textbox', { name: 'City' })).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Enter a city in this state' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'City' }))
  })

  it('are taken away by an empty list', () => {
    const { setErrors } = renderWithHandle()
    setErrors([{ message: 'The server is full' }])
    expect(links()).toEqual(['The server is full'])
    setErrors([])
    expect(links()).toEqual([])
  })
})

describe('an error of the schema', () => {
  it('waits until its field was left', async () => {
    const { user } = renderSchemaForm(objectOf({ Zip: { type: 'string', minLength: 5 } }, ['Zip']))
    const input = screen.getByRole('textbox', { name: 'ZIP' })
    await user.type(input, '12')
    expect(input.getAttribute('aria-invalid')).toBe('false')
    await user.tab()
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'))
    await user.type(input, '345')
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('false'))
  })
})

describe('a schema that is written where it is rendered', () => {
  it('keeps what was typed as long as its content is the same', async () => {
    const form = (maxLength: number) => (
      <SchemaForm schema={objectOf({ Zip: { type: 'string', maxLength } })} onSubmit={() => undefined} />
    )
    const { rerender } = render(form(5))
    const { userEvent } = await import('@testing-library/user-event')
    await userEvent.type(screen.getByRole('textbox', { name: 'ZIP' }), '12')
    rerender(form(5))
    expect(screen.getByRole('textbox', { name: 'ZIP' })).toHaveProperty('value', '12')
    rerender(form(6))
    expect(screen.getByRole('textbox', { name: 'ZIP' })).toHaveProperty('value', '')
  })
})

describe('the notices of a schema', () => {
  it('are told to the host, anew with another schema', async () => {
    const told: string[] = []
    const onNotices = (notices: readonly { readonly keyword: string }[]) =>
      told.push(notices.map(({ keyword }) => keyword).join())
    const form = (properties: Parameters<typeof objectOf>[0]) => (
      <SchemaForm schema={objectOf(properties)} onSubmit={() => undefined} onNotices={onNotices} />
    )
    const { rerender } = render(form({ Zip: { type: 'string', unheard: true } }))
    await expect.poll(() => told).toEqual(['unheard'])
    rerender(form({ Zip: { type: 'string', unheard: true } }))
    rerender(form({ Zip: { type: 'string' } }))
    await expect.poll(() => told).toEqual(['unheard', ''])
  })
})
