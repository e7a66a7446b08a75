// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { SchemaForm } from '../../../src/form/SchemaForm.js'
import type { SchemaFormHandle, SchemaFormProps } from '../../../src/form/SchemaFormProps.js'
import type { ObjectData } from '../../../src/schema/formValues.js'
import { objectOf, renderSchemaForm } from './renderSchemaForm.js'

const person = objectOf({ Name: { type: 'string' }, Code: { type: 'string' } })
const textbox = (name: string): HTMLInputElement => screen.getByRole('textbox', { name })

/** An answer that the test gives. */
const pending = <Answer,>() => {
  let resolve: (answer: Answer) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<Answer>((...settle) => {
    ;[resolve, reject] = settle
  })
  return { promise, resolve: (answer: Answer) => resolve(answer), reject: (error: unknown) => reject(error) }
}

describe('a submit that takes its time', () => {
  it('says so, and is not made twice, by whatever means', async () => {
    const answer = pending<undefined>()
    const onSubmit = vi.fn(() => answer.promise)
    const ref = createRef<SchemaFormHandle>()
    render(<SchemaForm ref={ref} schema={person} onSubmit={onSubmit} />)
    const user = userEvent.setup()
    const save = screen.getByRole('button', { name: 'Save' })
    await user.click(save)
    const form = screen.getByRole('form', { name: 'Test form' })
    expect(form.getAttribute('aria-busy')).toBe('true')
    expect(save.getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(save)
    expect(screen.getByText('Saving…').getAttribute('aria-live')).toBe('polite')
    await user.click(save)
    await user.type(textbox('Name'), 'x{Enter}')
    await act(async () => ref.current?.submit())
    expect(onSubmit).toHaveBeenCalledOnce()
    await act(async () => answer.resolve(undefined))
    expect(form.hasAttribute('aria-busy')).toBe(false)
    expect(save.hasAttribute('aria-disabled')).toBe(false)
    await user.click(save)
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })

  it('is not made twice by two presses before the first one is rendered', () => {
    const onSubmit = vi.fn(() => new Promise<undefined>(() => undefined))
    render(<SchemaForm schema={person} onSubmit={onSubmit} />)
    const form = screen.getByRole('form', { name: 'Test form' })
    act(() => {
      fireEvent.submit(form)
      fireEvent.submit(form)
    })
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('The server is away.'))],
    [
      'throws at once',
      () => {
        throw new Error('The server is away.')
      },
    ],
  ])('that %s is shown as an error, told to the host, and loses nothing', async (_, onSubmit) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const onError = vi.fn()
    const { user, save } = renderSchemaForm(person, { onSubmit, onError })
    await user.type(textbox('Name'), 'Ann')
    await save()
    const summary = await screen.findByRole('region', { name: 'There is a problem' })
    expect(document.activeElement).toBe(summary)
    expect(summary.textContent).toContain(
      'Not saved: The server is away. Nothing you entered is lost. Try again.',
    )
    expect(textbox('Name').value).toBe('Ann')
    expect(onError.mock.calls).toEqual([[new Error('The server is away.')]])
    expect(logged).toHaveBeenCalledWith(new Error('The server is away.'))
    expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('aria-disabled')).toBe(false)
  })

  const taken = [{ pointer: '/Code', message: 'This code is taken.' }]
  it.each<[string, SchemaFormProps['onSubmit']]>([
    ['answers', () => taken],
    ['answers later', async () => taken],
    ['rejects with', () => Promise.reject(taken)],
  ])('shows the errors of a server at their fields: it %s them', async (_, onSubmit) => {
    const onError = vi.fn()
    const { user, save } = renderSchemaForm(person, { onSubmit, onError })
    await save()
    const summary = await screen.findByRole('region', { name: 'There is a problem' })
    await user.click(within(summary).getByRole('link', { name: 'This code is taken.' }))
    expect(document.activeElement).toBe(textbox('Code'))
    expect(onError).not.toHaveBeenCalled()
    await user.type(textbox('Code'), '2')
    expect(screen.queryByRole('region', { name: 'There is a problem' })).toBeNull()
  })
})

describe('a form whose data the host holds', () => {
  it('shows them, tells of what is typed, and shows what the host makes of it', async () => {
    const told: ObjectData[] = []
    const Host = () => {
      const [data, setData] = useState<ObjectData>({ Name: 'ann', Code: 'a' })
      const hold = (next: ObjectData) => {
        told.push(next)
        setData({ ...next, Code: String(next.Name).toUpperCase() })
      }
      return <SchemaForm schema={person} data={data} onChange={hold} onSubmit={() => undefined} />
    }
    render(<Host />)
    const user = userEvent.setup()
    await user.type(textbox('Name'), 'a{ArrowLeft}b')
    expect(textbox('Name').value).toBe('annba')
    expect(textbox('Code').value).toBe('ANNBA')
    expect(told.at(-1)).toEqual({ Name: 'annba', Code: 'ANNAB'.slice(0, 4) })
  })

  it('keeps what was typed since where the host is late', async () => {
    const told: ObjectData[] = []
    const form = (data: ObjectData) => (
      <SchemaForm
        schema={person}
        data={data}
        onChange={(next) => told.push(next)}
        onSubmit={() => undefined}
      />
    )
    const { rerender } = render(form({ Name: '' }))
    await userEvent.type(textbox('Name'), 'abc')
    const [, first = {}] = told
    expect(first).toEqual({ Name: 'a' })
    rerender(form(first))
    expect(textbox('Name').value).toBe('abc')
    rerender(form({ Name: 'other' }))
    expect(textbox('Name').value).toBe('other')
    const count = told.length
    rerender(form({ Name: 'another' }))
    expect(told).toHaveLength(count)
    expect(textbox('Name').value).toBe('another')
  })

  it('keeps nothing of other data: no value that the next ones lack, and no unfinished text', async () => {
    const onSubmit = vi.fn()
    const patient = {
      title: 'Patient',
      type: 'object',
      properties: {
        Name: { type: 'string' },
        Allergic: { type: 'boolean' },
        Due: { type: 'string', format: 'date' },
      },
    } as const
    const form = (data: ObjectData) => (
      <SchemaForm schema={patient} data={data} onChange={() => undefined} onSubmit={onSubmit} />
    )
    const { rerender } = render(form({ Name: 'Ann', Allergic: true, Extra: 'of Ann' }))
    const user = userEvent.setup()
    await user.type(textbox('Due'), '6/15')
    rerender(form({ Name: 'Bob' }))
    expect(textbox('Due').value).toBe('')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ Name: 'Bob' }))
  })
})

it('keeps what was typed where schema and ui are written where it is rendered', async () => {
  const Host = () => {
    const [count, setCount] = useState(0)
    return (
      <>
        <button type="button" onClick={() => setCount(count + 1)}>
          Render
        </button>
        <SchemaForm
          schema={{ type: 'object', properties: { Name: { type: 'string' } } }}
          ui={{ fields: { '/Name': { label: count < 2 ? 'Full name' : 'Whole name' } } }}
          onSubmit={() => undefined}
        />
      </>
    )
  }
  render(<Host />)
  const user = userEvent.setup()
  await user.type(textbox('Full name'), 'Ann')
  const input = textbox('Full name')
  await user.click(screen.getByRole('button', { name: 'Render' }))
  expect(textbox('Full name')).toBe(input)
  await user.click(screen.getByRole('button', { name: 'Render' }))
  expect(textbox('Whole name').value).toBe('Ann')
})

it('is emptied by its handle, and focuses its first field', async () => {
  const ref = createRef<SchemaFormHandle>()
  render(<SchemaForm ref={ref} schema={person} defaultData={{ Name: 'Ann' }} onSubmit={() => undefined} />)
  act(() => ref.current?.focus())
  expect(document.activeElement).toBe(textbox('Name'))
  await userEvent.type(textbox('Name'), 'a')
  act(() => ref.current?.reset())
  expect(textbox('Name').value).toBe('Ann')
})
