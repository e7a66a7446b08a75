// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { FormEvent, ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { EncounterForm } from '../../src/form/EncounterForm.js'
import { SchemaForm } from '../../src/form/SchemaForm.js'
import { codes, everyone, memoryClient, store } from './EncounterForm/openForm.js'

const contact = {
  title: 'Contact',
  type: 'object',
  properties: { Name: { type: 'string', minLength: 2 }, Home: { type: 'boolean' } },
  required: ['Name'],
} as const

/** The page's own form around, and what it would send. */
const renderWithin = (children: ReactNode) => {
  const onSubmit = vi.fn((event: FormEvent) => event.preventDefault())
  const logged = vi.spyOn(console, 'error')
  render(
    <form aria-label="Claim" onSubmit={onSubmit}>
      <input name="claim" defaultValue="7" />
      {children}
      <button type="submit">Send the claim</button>
    </form>,
  )
  const page = screen.getByRole('form', { name: 'Claim' })
  const sent = () => (page instanceof HTMLFormElement ? [...new FormData(page).entries()] : [])
  return { onSubmit, logged, page, sent, user: userEvent.setup() }
}

describe('a form inside of a form of the page', () => {
  it('submits its own data by its button and by Enter, and not the form around', async () => {
    const submitted = vi.fn()
    const { onSubmit, logged, user } = renderWithin(
      <SchemaForm as="div" schema={contact} onSubmit={submitted} />,
    )
    const form = screen.getByRole('form', { name: 'Contact' })
    expect(form.tagName).toBe('DIV')
    const save = screen.getByRole('button', { name: 'Save' })
    expect(save.getAttribute('type')).toBe('button')
    await user.click(save)
    expect(await screen.findByRole('region', { name: 'There is a problem' })).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ann{Enter}')
    expect(submitted.mock.calls).toEqual([[{ Name: 'Ann' }]])
    expect(onSubmit).not.toHaveBeenCalled()
    // React says what is wrong with a form inside of a form.
    expect(logged).not.toHaveBeenCalled()
  })

  it('is submitted by a button of the host within it', async () => {
    const submitted = vi.fn()
    const { onSubmit, user } = renderWithin(
      <SchemaForm as="div" schema={contact} defaultData={{ Name: 'Ann' }} onSubmit={submitted}>
        <button type="submit">Keep</button>
      </SchemaForm>,
    )
    await user.click(screen.getByRole('button', { name: 'Keep' }))
    expect(submitted).toHaveBeenCalledOnce()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('gives the form around nothing to send, to check or to reset', async () => {
    const { onSubmit, page, sent, user } = renderWithin(
      <SchemaForm as="div" schema={contact} onSubmit={() => undefined} />,
    )
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'A')
    expect(sent()).toEqual([['claim', '7']])
    if (page instanceof HTMLFormElement) page.reset()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('A')
    await user.click(screen.getByRole('button', { name: 'Send the claim' }))
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it('keeps an encounter out of it, also what it shows later', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const { onSubmit, logged, sent, user } = renderWithin(
      <EncounterForm as="div" client={client} user={everyone} codes={codes} encounterId={id} />,
    )
    const form = await screen.findByRole('form', { name: 'Encounter' })
    expect(form.tagName).toBe('DIV')
    await user.click(screen.getByRole('button', { name: 'Change' }))
    await user.type(screen.getByRole('combobox', { name: 'Diagnosis codes' }), 'E11.9{Enter}')
    await user.keyboard('{Enter}')
    expect(sent()).toEqual([['claim', '7']])
    for (const control of form.querySelectorAll('input, select, textarea, button'))
      expect(control.getAttribute('form')).toBe('')
    expect(onSubmit).not.toHaveBeenCalled()
    expect(logged).not.toHaveBeenCalled()
  })

  it('tells the form around nothing where it is isolated instead', async () => {
    const submitted = vi.fn()
    const { onSubmit, logged, page, user } = renderWithin(
      <SchemaForm isolate schema={contact} defaultData={{ Name: 'Ann' }} onSubmit={submitted} />,
    )
    const button = await waitFor(
      () => page.querySelector('encounter-form-root')?.shadowRoot?.querySelector('button') ?? expect.fail(),
    )
    await user.click(button)
    expect(submitted).toHaveBeenCalledOnce()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(logged).not.toHaveBeenCalled()
  })
})
