// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { EncounterForm } from '../../src/form/EncounterForm.js'
import { SchemaForm } from '../../src/form/SchemaForm.js'
import { EncounterReview } from '../../src/review/EncounterReview.js'
import type { CommonProps } from '../../src/ui/Root/CommonProps.js'
import { chipCodes, codes, everyone, memoryClient, store } from './EncounterForm/openForm.js'

const contact = {
  title: 'Contact',
  type: 'object',
  properties: { Name: { type: 'string' }, Notes: { type: 'string' } },
} as const

const client = memoryClient()
const { id } = await store(client)

const components: readonly (readonly [
  name: string,
  role: 'form' | 'region',
  show: (props: CommonProps) => ReactNode,
])[] = [
  ['SchemaForm', 'form', (props) => <SchemaForm {...props} schema={contact} onSubmit={() => undefined} />],
  [
    'EncounterForm',
    'form',
    (props) => <EncounterForm {...props} client={client} user={everyone} codes={codes} encounterId={id} />,
  ],
  [
    'EncounterReview',
    'region',
    (props) => <EncounterReview {...props} client={client} user={everyone} codes={codes} />,
  ],
]

/** All that a person could press or type into. */
const controls = () => document.querySelectorAll('button, input, select, textarea')
const enabled = () => [...controls()].filter((control) => !control.matches(':disabled'))

describe.each(components)('%s', (_, role, show) => {
  it('is named by its label, and its outermost element by id, class and style', async () => {
    const { container } = render(
      show({ label: 'Visit of today', id: 'visit', className: 'card', style: { maxWidth: 400 } }),
    )
    expect(await screen.findByRole(role, { name: 'Visit of today' })).toBeTruthy()
    const outermost = container.firstElementChild
    expect(outermost?.id).toBe('visit')
    expect(outermost?.classList.contains('card')).toBe(true)
    expect(outermost instanceof HTMLElement && outermost.style.maxWidth).toBe('400px')
  })

  it('is as dense as the host says', async () => {
    const { container, rerender } = render(show({}))
    const density = () => container.querySelector('[part="root"]')?.getAttribute('data-density')
    expect(density()).toBeNull()
    rerender(show({ density: 'compact' }))
    expect(density()).toBe('compact')
  })

  it('gives them to the host of its shadow root where it is isolated', async () => {
    const { container } = render(show({ isolate: true, id: 'visit', className: 'card' }))
    await waitFor(() => expect(container.querySelector('#visit')?.shadowRoot).not.toBeNull())
    expect(container.querySelector('#visit')?.classList.contains('card')).toBe(true)
    expect(container.querySelector('#visit')?.shadowRoot?.querySelector('#visit, .card')).toBeNull()
  })

  it('disables every control and button, and enables them again where they are', async () => {
    const { container, rerender } = render(show({ label: 'Visit' }))
    await screen.findByRole(role, { name: 'Visit' })
    await waitFor(() => expect(controls().length).toBeGreaterThan(2))
    const root = container.firstElementChild
    expect(enabled()).not.toHaveLength(0)
    rerender(show({ label: 'Visit', disabled: true }))
    expect(enabled()).toEqual([])
    expect(screen.getAllByRole('group').some((group) => group.matches('fieldset:disabled'))).toBe(true)
    rerender(show({ label: 'Visit' }))
    expect(enabled()).not.toHaveLength(0)
    expect(container.firstElementChild).toBe(root)
  })
})

describe('what is disabled', () => {
  it('takes no key and no click of what is no control', async () => {
    const encounter = (disabled: boolean) => (
      <EncounterForm
        disabled={disabled}
        client={client}
        user={everyone}
        codes={codes}
        initialEncounter={{ DiagnosisCodes: ['J06.9', 'I10'] }}
      />
    )
    const { rerender } = render(encounter(false))
    const list = await screen.findByRole('list', { name: 'Selected diagnosis codes' })
    const chip = list.querySelector('li')
    chip?.focus()
    rerender(encounter(true))
    await userEvent.keyboard('{Delete}{Alt>}{ArrowRight}{/Alt}')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10'])
    const link = screen.getAllByRole('link')[0] ?? expect.fail()
    expect(link.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(link)
    expect(document.activeElement?.matches('input')).toBe(false)
  })

  it('takes no key of the review', async () => {
    const review = (disabled: boolean) => (
      <EncounterReview disabled={disabled} client={client} user={everyone} codes={codes} />
    )
    const { rerender } = render(review(true))
    await screen.findByRole('table', { name: 'Encounters' })
    await waitFor(() => expect(screen.getAllByRole('link').length).toBeGreaterThan(0))
    await userEvent.keyboard('{Enter}')
    expect(screen.queryByRole('region', { name: /^Encounter/ })).toBeNull()
    rerender(review(false))
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('region', { name: /^Encounter/ })).toBeTruthy()
  })
})

it('shows a review without any way to change an encounter', async () => {
  render(<EncounterReview readOnly client={client} user={everyone} codes={codes} />)
  await userEvent.click(await screen.findByRole('link', { name: /./ }))
  await screen.findByRole('form', { name: 'Encounter' })
  for (const name of ['Edit', 'Submit', 'Save draft', 'More actions'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
